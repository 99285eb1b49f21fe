"""Whoever makes the program's own folder first: nobody else may look into it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from family_app.content.library import Library
from family_app.errors import ReadOnly
from family_app.paths import Home, assets_dir
from family_app.ui.faults import write_down
from family_app.ui.raise_signal import RaiseSignal
from family_app.ui.settings import SettingsFile


def start(home: Home) -> None:
    only = RaiseSignal(home)
    assert only.first()
    only.release()


def start_twice(home: Home) -> None:
    only = RaiseSignal(home)
    assert only.first()
    assert not RaiseSignal(home).first()
    assert (home.run / "raise").exists()
    only.release()


def read_content(home: Home) -> None:
    start(home)
    Library.load(assets_dir(), "en", cache=home.cache)


def set_theme(home: Home) -> None:
    SettingsFile(home.settings_file).change(theme="dark")


def note_a_fault(home: Home) -> None:
    write_down(home.log_file, ValueError())


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits of POSIX")
@pytest.mark.parametrize("act", [start, start_twice, set_theme, note_a_fault, read_content])
def test_the_home_is_for_this_user_only(
    qtbot: QtBot, tmp_path: Path, act: Callable[[Home], None]
) -> None:
    home = Home(tmp_path / "some where" / "home")
    before = os.umask(0o022)
    try:
        act(home)
    finally:
        os.umask(before)
    folders = [home.root, *(path for path in home.root.iterdir() if path.is_dir())]
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}
    files = [path for path in home.root.rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_a_home_that_cannot_be_made_is_told_plainly(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnly):
        RaiseSignal(Home(tmp_path / "file" / "below" / "home")).first()


def test_settings_that_cannot_be_put_in_place_leave_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    SettingsFile(tmp_path / "settings.json").change(theme="dark")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
