"""One page out of an automatic copy: whole, with its pictures, and over nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from family_app.domain.entry import Entry
from family_app.domain.ids import EntryId
from family_app.domain.snapshots import Why
from family_app.services import attachments, journal, snapshots, spaces
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
    assert snapshots.bring_back(space, name, draft.uid)
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
    snapshots.bring_back(space, name, picture.entry)
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
    snapshots.bring_back(space, name, picture.entry)
    (entry,) = entries(space)
    assert entry.uid == picture.entry
    assert len(pictures(space)) == 1
