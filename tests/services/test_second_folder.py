"""A second folder that comes and goes."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

from family_app.domain.snapshots import Why
from family_app.domain.space_settings import SpaceSettings
from family_app.services import backups, journal, second_folder, snapshots, spaces
from family_app.services.settings import save_setting, space_settings
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page

DAY = date(2026, 3, 14)


def test_one_file_a_day_whenever_it_is_there(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "backup-of-my-photos.zip").write_bytes(b"mine")
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        assert not second_folder.copy_there(space, DAY)
        with space.write() as uow:
            journal.save_entry(uow, page("soup"))
            save_setting(uow, "second_folder", str(stick))
        later = [f"backup-{space.info.id}-2031-01-0{number}.closecircle" for number in range(1, 7)]
        for name in later:
            (stick / name).touch()  # from when the clock was wrong
        for number in range(8):
            assert second_folder.copy_there(space, DAY + timedelta(days=number))
            assert second_folder.copy_there(space, DAY + timedelta(days=number))
        assert all((stick / name).exists() for name in later)
        files = sorted(path.name for path in stick.glob("*-2026-*.closecircle"))
        assert len(files) == second_folder.KEPT
        assert files[-1].endswith("-2026-03-21.closecircle")
        assert (stick / "backup-of-my-photos.zip").exists()
        facts = backups.verify(ready.home, stick / files[-1], backups.by_passphrase(PASSPHRASE))
        assert facts.entries == 1
        stick.rename(tmp_path / "pulled")
        assert not second_folder.copy_there(space, DAY + timedelta(days=9))
        with space.read() as uow:
            assert space_settings(uow).second_folder_on == "2026-03-21"
    finally:
        space.close()


def test_the_day_it_was_there_is_no_change_of_the_space(ready: Ready, tmp_path: Path) -> None:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        with space.write() as uow:
            journal.save_entry(uow, page("soup"))
            save_setting(uow, "second_folder", str(tmp_path))
        assert snapshots.take(space, Why.DAY) is not None
        assert second_folder.copy_there(space, DAY)
        assert snapshots.take(space, Why.DAY) is None
    finally:
        space.close()


def test_what_a_killed_program_left_goes_after_a_day(ready: Ready, tmp_path: Path) -> None:
    old, new = tmp_path / ".closecircle-old", tmp_path / ".closecircle-new"
    for left in (old, new):
        left.write_bytes(b"unfinished")
    long_ago = old.stat().st_mtime - 2 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    backups.write(space, tmp_path / "mine.closecircle")
    space.close()
    assert not old.exists()
    assert new.exists(), "another program may be writing it"


def test_a_reminder_after_two_weeks() -> None:
    def overdue(on: str, folder: str = "/stick") -> bool:
        return second_folder.is_overdue(
            SpaceSettings(second_folder=folder, second_folder_on=on), DAY
        )

    assert not overdue("", folder="")
    assert overdue("")
    assert not overdue("2026-02-28")
    assert overdue("2026-02-27")
    assert not overdue("2026-03-15")
    assert overdue("2027-01-01"), "the clock was wrong then, or is now"
