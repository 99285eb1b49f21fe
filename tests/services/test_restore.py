"""A real space written into one file, and brought back from it here and elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from family_app.errors import (
    BackupDamaged,
    OtherWords,
    PagesDamaged,
    Refused,
    WrongBackupPassphrase,
    WrongPassphrase,
    WrongWords,
)
from family_app.paths import Home
from family_app.services import backups, circle, journal, restore, snapshots, spaces
from family_app.services.settings import save_setting, space_settings
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready, fingerprint, flip
from tests.services.drafts import member, page

NEW = "another long passphrase"
WAY = backups.by_passphrase(PASSPHRASE)


@contextmanager
def opened(home: Home, passphrase: str = PASSPHRASE) -> Iterator[OpenSpace]:
    space = spaces.unlock(home, None, passphrase)
    try:
        yield space
    finally:
        space.close()


@pytest.fixture
def file(ready: Ready, tmp_path: Path) -> Path:
    """A backup of two pages and a person."""
    path = tmp_path / "stick" / "mine.closecircle"
    with opened(ready.home) as space:
        with space.write() as uow:
            journal.save_entry(uow, page("cinnamon lighthouse", day=date(2026, 1, 5)))
            journal.save_entry(uow, page("we walked", day=date(2026, 3, 1)))
            circle.save_person(uow, member("Ana"))
        facts = backups.write(space, path)
    assert (facts.entries, facts.people) == (2, 1)
    return path


def bodies(home: Home, passphrase: str = PASSPHRASE) -> list[str]:
    with opened(home, passphrase) as space, space.read() as uow:
        return [entry.body for entry in uow.entries.all()]


def test_nothing_of_it_is_in_clear(file: Path) -> None:
    raw = file.read_bytes()
    assert b"cinnamon" not in raw
    assert b"2026-01-05" not in raw
    assert file.stat().st_mode & 0o077 == 0


def test_it_says_what_it_holds(file: Path, home: Home) -> None:
    facts = backups.verify(home, file, WAY)
    assert facts.held().months == {date(2026, 1, 1): 1, date(2026, 3, 1): 1}
    assert (facts.first, facts.last) == (date(2026, 1, 5), date(2026, 3, 1))
    assert backups.look(file, WAY) == facts
    assert list(home.run.iterdir()) == []


def test_another_computer_opens_it_with_the_passphrase(file: Path, tmp_path: Path) -> None:
    elsewhere = Home(tmp_path / "elsewhere")
    info, _ = restore.restore_new(elsewhere, file, WAY)
    assert info.label == "Home"
    assert bodies(elsewhere) == ["cinnamon lighthouse", "we walked"]


def test_another_computer_opens_it_with_the_words(file: Path, ready: Ready, tmp_path: Path) -> None:
    elsewhere = Home(tmp_path / "elsewhere")
    restore.restore_new(elsewhere, file, backups.by_words(ready.words), "From the stick")
    (info,) = spaces.list_spaces(elsewhere)
    assert info.label == "From the stick"
    spaces.unlock_with_words(elsewhere, None, ready.words).close()


def test_another_computer_forgets_what_was_of_the_first(ready: Ready, tmp_path: Path) -> None:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        save_setting(uow, "second_folder", "/media/stick")
        save_setting(uow, "country", "NZ")
    backups.write(space, tmp_path / "mine.closecircle")
    space.close()
    there = Home(tmp_path / "there")
    restore.restore_new(there, tmp_path / "mine.closecircle", backups.by_passphrase(PASSPHRASE))
    space = spaces.unlock(there, None, PASSPHRASE)
    with space.read() as uow:
        settings = space_settings(uow)
    space.close()
    assert (settings.second_folder, settings.country) == ("", "NZ")


def test_a_restored_copy_is_the_same_space_in_its_own_folder(file: Path, ready: Ready) -> None:
    info, _ = restore.restore_new(ready.home, file, WAY, "Copy")
    assert info.id != ready.folder.id
    copied = read_keys(type(ready.folder)(ready.home.spaces / info.id))
    assert copied.space_id == read_keys(ready.folder).space_id


def test_wrong_ways_in_are_told_apart_from_damage(file: Path, home: Home) -> None:
    before = fingerprint(home.root)
    with pytest.raises(WrongBackupPassphrase, match="this backup"):
        backups.verify(home, file, backups.by_passphrase("not this one at all"))
    with pytest.raises(WrongWords):
        backups.verify(home, file, backups.by_words("soup " * 12))
    other = "abandon " * 11 + "about"
    with pytest.raises(OtherWords):
        backups.verify(home, file, backups.by_words(other))
    flip(file, file.stat().st_size // 2)
    with pytest.raises(BackupDamaged):
        backups.verify(home, file, WAY)
    with pytest.raises(BackupDamaged):
        restore.restore_new(home, file, WAY, "Copy")
    assert fingerprint(home.root) == before


def test_over_the_same_space_what_it_held_is_copied_first(file: Path, ready: Ready) -> None:
    with opened(ready.home) as space, space.write() as uow:
        journal.save_entry(uow, page("written since"))
    restore.restore_over(ready.home, None, PASSPHRASE, file, WAY)
    assert bodies(ready.home) == ["cinnamon lighthouse", "we walked"]
    with opened(ready.home) as space:
        (copy,) = snapshots.listed(space)
        assert copy.why == "restore"
        restore.restore_snapshot(space, copy.name)
        with space.read() as uow:
            assert journal.count(uow) == 3
    assert "written since" in bodies(ready.home)


def test_a_backup_keeps_the_passphrase_of_its_day(file: Path, ready: Ready) -> None:
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    with pytest.raises(WrongBackupPassphrase):
        restore.restore_over(ready.home, None, NEW, file, backups.by_passphrase(NEW))
    restore.restore_over(ready.home, None, NEW, file, WAY)
    assert len(bodies(ready.home, NEW)) == 2
    with pytest.raises(WrongPassphrase):
        spaces.unlock(ready.home, None, PASSPHRASE)


def test_over_damaged_pages_and_the_damaged_ones_are_kept(file: Path, ready: Ready) -> None:
    with opened(ready.home) as space, space.write() as uow:
        journal.save_entry(uow, page("x" * 20000))
    flip(ready.folder.pages, 2000)
    broken = ready.folder.pages.read_bytes()
    with pytest.raises(PagesDamaged):
        spaces.unlock(ready.home, None, PASSPHRASE)
    restore.restore_over(ready.home, None, PASSPHRASE, file, WAY)
    assert len(bodies(ready.home)) == 2
    (kept,) = ready.folder.backups.glob("damaged-*.db")
    assert kept.read_bytes() == broken


def test_over_missing_pages(file: Path, ready: Ready) -> None:
    ready.folder.pages.unlink()
    restore.restore_over(ready.home, None, PASSPHRASE, file, WAY)
    assert len(bodies(ready.home)) == 2


def test_a_backup_of_another_space_is_not_put_over_this_one(
    file: Path, ready: Ready, tmp_path: Path
) -> None:
    other = Home(tmp_path / "other")
    spaces.create(other, "Other", NEW, cost=LOWEST_COST)
    before = fingerprint(other.spaces)
    with pytest.raises(Refused):
        restore.restore_over(other, None, NEW, file, WAY)
    assert fingerprint(other.spaces) == before


def test_over_an_open_space(file: Path, ready: Ready) -> None:
    with opened(ready.home) as space:
        with space.write() as uow:
            journal.save_entry(uow, page("written since"))
        restore.restore_over_open(space, file, WAY)
        with space.read() as uow:
            assert journal.count(uow) == 2
        with space.write() as uow:
            journal.save_entry(uow, page("and after"))
    assert len(bodies(ready.home)) == 3
    assert not list(ready.folder.path.glob(".work-*"))


def test_a_read_only_stick_is_enough(file: Path, ready: Ready, tmp_path: Path) -> None:
    os.chmod(file, 0o400)
    os.chmod(file.parent, 0o500)
    try:
        restore.restore_new(Home(tmp_path / "elsewhere"), file, WAY)
    finally:
        os.chmod(file.parent, 0o700)
