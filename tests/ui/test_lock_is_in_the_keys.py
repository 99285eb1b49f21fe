"""No file but the keys decides whether a space is open: the others may go or say anything."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from family_app.errors import WrongPassphrase
from family_app.paths import Home
from family_app.services import journal, spaces
from family_app.ui.lock_screen import LockScreen
from family_app.ui.raise_signal import RaiseSignal
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page
from tests.ui.parts_for import parts_for

WORDS = "only for my own eyes"
NEEDED = frozenset({"keys.json", "keys.copy.json", "pages.db"})
TEMPTING = {
    "locked": False,
    "unlocked": True,
    "auto_lock_minutes": 0,
    "passphrase": "",
    "first_run_done": True,
    "theme": "dark",
}


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def fill_with_other_words(path: Path) -> None:
    path.write_text(json.dumps(TEMPTING), encoding="utf-8")


@pytest.fixture
def used(qtbot: QtBot, ready: Ready, theme: Theme) -> Home:
    """A home in which somebody wrote a page, locked, and closed the window."""
    only = RaiseSignal(ready.home)
    assert only.first()
    parts = parts_for(ready.home, theme)
    window = Window(parts)
    qtbot.addWidget(window)
    window.start()
    window.show()
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page(WORDS))
    window.open_space(space)
    parts.settings.change(theme="dark")
    window.lock()
    window.close()
    only.release()
    return ready.home


def others(home: Home) -> list[Path]:
    """Every file that is neither a key nor pages."""
    return sorted(path for path in home.root.rglob("*") if _is_other(path))


def _is_other(path: Path) -> bool:
    return path.is_file() and path.name not in NEEDED


def stays_shut(qtbot: QtBot, home: Home, theme: Theme) -> None:
    """The window asks for the passphrase, and a wrong one opens nothing."""
    parts = parts_for(home, theme)
    window = Window(parts)
    qtbot.addWidget(window)
    window.start()
    window.show()
    assert window.workspace is None
    assert not parts.ops.is_open
    assert window.findChild(LockScreen) is not None
    window.close()
    for wrong in ("", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphrase):
            spaces.unlock(home, None, wrong)


def holds_the_words(home: Home) -> bool:
    space = spaces.unlock(home, None, PASSPHRASE)
    try:
        with space.read() as uow:
            return [entry.body for entry in journal.all_entries(uow)] == [WORDS]
    finally:
        space.close()


@pytest.mark.parametrize("spoil", [delete, empty, fill_with_other_words])
def test_every_other_file_at_once(
    qtbot: QtBot, used: Home, theme: Theme, spoil: Callable[[Path], None]
) -> None:
    spoilt = others(used)
    assert used.settings_file in spoilt
    for path in spoilt:
        spoil(path)
    stays_shut(qtbot, used, theme)
    assert holds_the_words(used)


def test_each_other_file_alone(qtbot: QtBot, used: Home, theme: Theme, tmp_path: Path) -> None:
    for number, path in enumerate(others(used)):
        copy = Home(tmp_path / f"copy-{number}")
        shutil.copytree(used.root, copy.root)
        delete(copy.root / path.relative_to(used.root))
        stays_shut(qtbot, copy, theme)
        assert holds_the_words(copy), path


def test_no_setting_of_the_computer_opens_a_space(qtbot: QtBot, used: Home, theme: Theme) -> None:
    kept = json.loads(used.settings_file.read_text())
    space_id = kept["last_space"]
    assert space_id
    odd: list[object] = [True, 0, 1, "", space_id, None, [], {"unlocked": space_id}]
    for name in {*kept, *TEMPTING}:
        for value in odd:
            used.settings_file.write_text(json.dumps(kept | TEMPTING | {name: value}))
            parts = parts_for(used, theme)
            window = Window(parts)
            qtbot.addWidget(window)
            window.start()
            assert window.workspace is None, (name, value)
            assert not parts.ops.is_open
    stays_shut(qtbot, used, theme)
