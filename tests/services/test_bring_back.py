"""One page out of a copy or a backup file: whole, with its pictures, and over nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from family_app.domain.entry import Entry
from family_app.domain.ids import EntryId
from family_app.domain.snapshots import Why
from family_app.errors import Refused
from family_app.paths import Home
from family_app.services import attachments, backups, journal, pages_back, snapshots, spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page
from tests.services.with_picture import pictures, put_picture


@pytest.fixture
def space(ready: Ready) -> Iterator[OpenSpace]:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    yield opened
    opened.close()


def entries(space: OpenSpace) -> tuple[Entry, ...]:
    with space.read() as uow:
        return uow.entries.all()


def copied(space: OpenSpace) -> str:
    copy = snapshots.take(space, Why.ASKED)
    assert copy is not None
    return copy.name


def purge(space: OpenSpace, uid: EntryId) -> None:
    """Delete a page and empty the trash."""
    with space.write() as uow:
        journal.delete_entry(uow, uid)
        uow.trash.remove(uid, uow.now)


def test_all_that_stands_on_a_page_comes_back(space: OpenSpace) -> None:
    draft = replace(
        page("soup"), tags=("porch",), time="07:30", starred=True, strain=7, hope=3, quiet=True
    )
    with space.write() as uow:
        journal.save_entry(uow, draft)
    name = copied(space)
    purge(space, draft.uid)
    assert entries(space) == ()
    assert pages_back.out_of_copy(space, name, draft.uid)
    (entry,) = entries(space)
    assert entry.uid != draft.uid, "the old one was removed for good, everywhere"
    assert replace(entry.draft(), uid=draft.uid, number=1, zone=draft.zone) == draft


def test_pictures_come_back_with_a_page_that_is_gone_for_good(space: OpenSpace) -> None:
    picture = put_picture(space)
    with space.write() as uow:
        was = uow.entries.get(picture.entry)
        assert was is not None
        text = f"By the lake ![the lake](attachment:{picture.uid})"
        journal.save_entry(uow, replace(was.draft(), body=text))
        attachments.set_caption(uow, picture.uid, "the lake")
    (seen,) = pictures(space)
    name = copied(space)
    purge(space, picture.entry)
    attachments.clear_out(space)
    assert pictures(space) == []
    pages_back.out_of_copy(space, name, picture.entry)
    (entry,) = entries(space)
    assert pictures(space) == [seen]
    with space.read() as uow:
        (again,) = attachments.of_entry(uow, entry.uid)
    assert again.caption == "the lake"
    assert entry.body == f"By the lake ![the lake](attachment:{again.uid})"


def test_a_picture_that_was_taken_off_comes_back_to_its_page(space: OpenSpace) -> None:
    picture = put_picture(space)
    name = copied(space)
    with space.write() as uow:
        attachments.remove(uow, picture.uid)
    pages_back.out_of_copy(space, name, picture.entry)
    (entry,) = entries(space)
    assert entry.uid == picture.entry
    assert len(pictures(space)) == 1


def test_a_page_comes_out_of_a_backup_file_with_its_pictures(
    space: OpenSpace, tmp_path: Path
) -> None:
    picture = put_picture(space)
    (seen,) = pictures(space)
    file = tmp_path / "mine.closecircle"
    backups.write(space, file)
    way_in = backups.by_passphrase(PASSPHRASE)
    assert pages_back.pages_in_backup(space, file, way_in) == ()
    purge(space, picture.entry)
    attachments.clear_out(space)
    with space.write() as uow:
        journal.save_entry(uow, page("since"))
    (found,) = pages_back.pages_in_backup(space, file, way_in)
    assert (found.uid, found.start, found.is_gone) == (picture.entry, "By the lake", True)
    assert pages_back.out_of_backup(space, file, way_in, found.uid)
    assert sorted(entry.body for entry in entries(space)) == ["By the lake", "since"]
    assert pictures(space) == [seen]
    assert [path.name for path in space.folder.path.glob(".work*")] == []


def test_nothing_comes_out_of_a_backup_of_another_space(space: OpenSpace, tmp_path: Path) -> None:
    home = Home(tmp_path / "other")
    spaces.create(home, "Other", PASSPHRASE, cost=LOWEST_COST)
    theirs = spaces.unlock(home, None, PASSPHRASE)
    backups.write(theirs, tmp_path / "theirs.closecircle")
    theirs.close()
    with pytest.raises(Refused):
        pages_back.pages_in_backup(
            space, tmp_path / "theirs.closecircle", backups.by_passphrase(PASSPHRASE)
        )
