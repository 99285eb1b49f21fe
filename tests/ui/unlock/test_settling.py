"""What the lock screen says while a change of the key that was cut off is finished."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.theme import Theme
from family_app.ui.unlock.opening import Wanted
from family_app.ui.unlock.settling import SettlingLine
from tests.ready_space import PASSPHRASE, ready_space
from tests.ui.unlock.lock_parts import Opened, card_of, screen_for


def test_it_shows_only_once_there_is_something_to_finish(qtbot: QtBot, theme: Theme) -> None:
    line = SettlingLine("unlock")
    qtbot.addWidget(line)
    work = Wanted()
    line.watch(work)
    qtbot.wait(120)
    assert line.isHidden()
    work.step(3, 12)
    qtbot.waitUntil(line.isVisible)
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (3, 12)
    line.rest()
    assert line.isHidden()


def test_the_lock_screen_watches_what_it_opens(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    screen = screen_for(qtbot, home, theme, opened, inline=False)
    card = card_of(screen)
    card.passphrase.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(screen.opened, timeout=20_000):
        card.open_button.click()
        opening = screen._opening
        assert opening is not None
        assert card.settling._watched is opening.wanted
