"""Pictures come along wherever pages go: copies, backups, other computers, another key, salvage."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from family_app.domain.snapshots import Why
from family_app.errors import BackupDamaged
from family_app.paths import Home
from family_app.services import (
    attachments,
    backups,
    journal,
    key_change,
    merge,
    restore,
    snapshots,
    spaces,
    trash,
    wiping,
)
from family_app.services.salvage import save_what_can_be
from family_app.services.space_check import look_over, look_over_when_due
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.media_copies import spare_of
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready, flip
from tests.services.with_picture import pictures, put_picture

WAY = backups.by_passphrase(PASSPHRASE)


@contextlib.contextmanager
def opened(home: Home, name: str | None = None) -> Iterator[OpenSpace]:
    with contextlib.closing(spaces.unlock(home, name, PASSPHRASE)) as space:
        yield space


def test_a_picture_goes_to_another_computer_and_under_another_key(
    ready: Ready, tmp_path: Path
) -> None:
    stick = tmp_path / "a.closecircle"
    with opened(ready.home) as space:
        put_picture(space)
        (before,) = pictures(space)
        facts = backups.write(space, stick)
    assert facts.attachments == facts.held().files == 1
    assert backups.verify(ready.home, stick, WAY) == facts

    away = Home(tmp_path / "away")
    restore.restore_new(away, stick, WAY)
    with opened(away) as space:
        assert pictures(space) == [before]
        snapshots.take(space, Why.ASKED)

    new = key_change.prepare(away, None, PASSPHRASE, "rewrite", cost=LOWEST_COST)
    assert key_change.carry_out(away, new, lambda _done, _total: False)
    assert look_over(away, None, PASSPHRASE).all == ()
    with opened(away) as space:
        assert pictures(space) == [before]
        assert spare_of(space.folder, space.key).state().damaged == 0
        put_picture(space, 330)
        assert len(pictures(space)) == 2

    # And home again, where the key is still the first one.
    with opened(away) as space:
        backups.write(space, stick)
    with opened(ready.home) as space:
        merge.merge(space, stick, backups.by_words(" ".join(new.words)))
        assert before in pictures(space)
        assert None not in pictures(space)
        assert len(pictures(space)) == 2
    assert look_over(ready.home, None, PASSPHRASE).all == ()


def test_a_backup_put_over_the_space_brings_its_pictures(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "a.closecircle"
    with opened(ready.home) as space:
        put_picture(space)
        (before,) = pictures(space)
        backups.write(space, stick)
    ready.folder.media.unlink()
    restore.restore_over(ready.home, None, PASSPHRASE, stick, WAY)
    with opened(ready.home) as space:
        assert pictures(space) == [before]


def test_a_backup_puts_damaged_pictures_right(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "a.closecircle"
    with opened(ready.home) as space:
        put_picture(space)
        before = pictures(space)
        backups.write(space, stick)
        put_picture(space, 340)
        after = pictures(space)
    flip(ready.folder.media, 4096 * 4)
    with opened(ready.home) as space:
        assert pictures(space) != after
        restore.restore_over_open(space, stick, WAY)
        assert pictures(space) == before
        assert space.media.state().damaged == 0
    assert any("damaged-media" in path.name for path in ready.folder.backups.iterdir())
    assert look_over(ready.home, None, PASSPHRASE).all == ()


def test_a_backup_whose_pictures_are_damaged_is_refused(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "a.closecircle"
    with opened(ready.home) as space:
        put_picture(space)
        backups.write(space, stick)
    flip(stick, stick.stat().st_size - 3000)
    with pytest.raises(BackupDamaged):
        backups.verify(ready.home, stick, WAY)


def test_a_space_with_damaged_pictures_can_still_be_backed_up(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "a.closecircle"
    with opened(ready.home) as space:
        put_picture(space, 640)
        put_picture(space, 320)
        before = pictures(space)
    flip(ready.folder.media, ready.folder.media.stat().st_size - 2000)
    with opened(ready.home) as space:
        backups.write(space, stick)
    restore.restore_new(away := Home(tmp_path / "away"), stick, WAY)
    with opened(away) as space:
        assert sum(one in before for one in pictures(space)) == 1


def test_a_copy_that_is_restored_has_its_pictures(space: OpenSpace) -> None:
    made = put_picture(space)
    before = pictures(space)
    copy = snapshots.take(space, Why.ASKED)
    assert copy is not None
    with space.write() as uow:
        journal.delete_entry(uow, made.entry)
        trash.remove_for_good(uow, made.entry)
    assert attachments.clear_out(space) == 1
    assert space.media.names() == frozenset()
    restore.restore_snapshot(space, copy.name)
    assert pictures(space) == before


def test_copies_forget_a_picture_with_the_last_copy_that_shows_it(space: OpenSpace) -> None:
    made = put_picture(space)
    copy = snapshots.take(space, Why.ASKED)
    assert copy is not None
    with space.write() as uow:
        journal.delete_entry(uow, made.entry)
        trash.remove_for_good(uow, made.entry)
    attachments.clear_out(space)
    spare = spare_of(space.folder, space.key)
    snapshots.take(space, Why.ASKED)
    assert len(spare.names()) == 1
    (space.folder.backups / copy.name).unlink()
    snapshots.take(space, Why.ASKED)
    assert spare.names() == frozenset()


def test_what_was_taken_off_goes_after_thirty_days(space: OpenSpace) -> None:
    made = put_picture(space)
    with space.write() as uow:
        attachments.remove(uow, made.uid)
    assert attachments.clear_out(space) == 0
    assert len(space.media.names()) == 1
    with space.write() as uow:
        attachments.restore(uow, made.uid)
        uow.attachments.set_deleted(made.uid, uow.now - timedelta(days=31), deleted=True)
    assert attachments.clear_out(space) == 1
    with space.write() as uow:
        assert not attachments.restore(uow, made.uid)


def test_the_check_finds_what_is_missing_and_counts_what_nobody_uses(ready: Ready) -> None:
    with opened(ready.home) as space:
        put_picture(space)
        space.media.put(b"stopped before the page was saved")
    found = look_over(ready.home, None, PASSPHRASE)
    assert (found.all, found.files, found.unused) == ((), 1, 1)
    ready.folder.media.unlink()
    found = look_over(ready.home, None, PASSPHRASE)
    assert found.media == ("1 picture or file of the pages is missing from the store.",)


def test_the_weekly_look_takes_lost_pictures_from_beside_the_copies(ready: Ready) -> None:
    with opened(ready.home) as space:
        made = put_picture(space)
        before = pictures(space)
        snapshots.take(space, Why.ASKED)
        space.folder.media.unlink()
        found = look_over_when_due(space, date(2026, 1, 1))
        assert found is not None
        assert found.all == ()
        assert pictures(space, made.entry) == before


def test_salvage_brings_back_the_pictures_that_are_whole(ready: Ready) -> None:
    with opened(ready.home) as space:
        put_picture(space, 640)
        put_picture(space, 320)
        before = pictures(space)
    flip(ready.folder.pages, 4096 - 200)
    flip(ready.folder.media, ready.folder.media.stat().st_size - 2000)
    saved = save_what_can_be(ready.home, None, PASSPHRASE)
    assert (saved.report.files, saved.report.lost_files) == (1, 1)
    assert "Pictures and files: 1 of 2 came back." in saved.said()
    with opened(ready.home, saved.info.id) as space:
        assert sum(one in before for one in pictures(space)) == 1


def test_wiping_takes_the_pictures_away(ready: Ready) -> None:
    with opened(ready.home) as space:
        put_picture(space)
        snapshots.take(space, Why.ASKED)
    wiping.wipe(ready.home, None, PASSPHRASE)
    assert not ready.folder.path.exists()
