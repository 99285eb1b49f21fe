from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.ui.theme import Theme
from family_app.ui.unlock.missing_space_card import MissingSpaceCard
from family_app.ui.unlock.no_space_card import NoSpaceCard
from tests import checks
from tests.ready_space import PASSPHRASE, flip, ready_space

if TYPE_CHECKING:
    pass
from tests.ui.unlock.lock_parts import Opened, card_of, screen_for


def test_the_passphrase_opens_the_only_space(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    screen = screen_for(qtbot, home, theme, opened)
    card = card_of(screen)
    assert not card.space.isVisible()
    QTest.keyClicks(card.passphrase.edit, PASSPHRASE)
    QTest.keyClick(card.passphrase.edit, Qt.Key.Key_Return)
    assert [space.info.id for space in opened.spaces] == [ready.folder.id]
    assert card.passphrase.text() == ""


def test_it_says_that_it_opens_and_takes_no_second_press_meanwhile(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    screen = screen_for(qtbot, home, theme, opened, inline=False)
    card = card_of(screen)
    card.passphrase.edit.setText(PASSPHRASE)
    with qtbot.waitSignal(screen.opened, timeout=20_000):
        QTest.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
        assert card.open_button.text() == "Opening…"
        assert not card.open_button.isEnabled()
        QTest.keyClick(card.passphrase.edit, Qt.Key.Key_Return)
    assert len(opened.spaces) == 1


def test_a_wrong_passphrase_is_said_in_place_and_can_be_typed_over(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    card = card_of(screen_for(qtbot, home, theme, opened))
    card.passphrase.edit.setText("not this one")
    card.open_button.click()
    assert "does not open this space" in card.passphrase.error
    assert card.passphrase.edit.selectedText() != ""
    assert card.open_button.isEnabled()
    assert opened.spaces == []


def test_nothing_typed_is_said_without_trying(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    card = card_of(screen_for(qtbot, home, theme, opened))
    card.open_button.click()
    assert card.passphrase.error == "Type your passphrase first."


def test_caps_lock_is_shown_below_the_field(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    card = card_of(screen_for(qtbot, home, theme, opened))
    note = card.passphrase.findChild(QWidget, "unlock-passphrase-note")
    assert note is not None
    # Keys as they arrive with Caps Lock on: a capital without Shift.
    none = Qt.KeyboardModifier.NoModifier
    for letter, on in (("S", True), ("s", False)):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, none, letter)
        QApplication.sendEvent(card.passphrase.edit, event)
        assert note.isVisible() is on
        assert (note.accessibleName() == "Caps Lock is on") is on


def test_an_unlock_that_is_hidden_meanwhile_leaves_nothing_open(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    screen = screen_for(qtbot, home, theme, opened, inline=False)
    card = card_of(screen)
    card.passphrase.edit.setText(PASSPHRASE)
    card.open_button.click()
    screen.prepare()
    qtbot.wait(100)

    def free() -> None:
        spaces.unlock(home, ready.folder.id, PASSPHRASE).close()

    qtbot.waitUntil(lambda: _works(free), timeout=20_000)
    assert opened.spaces == []


def _works(call: object) -> bool:
    from family_app.errors import InUse

    try:
        call()  # type: ignore[operator]
    except InUse:
        return False
    return True


def test_a_space_in_use_says_so_before_typing(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    other = spaces.unlock(home, ready.folder.id, PASSPHRASE)
    try:
        card = card_of(screen_for(qtbot, home, theme, opened))
        assert "open in another window" in card.state.text()
        assert card.state.isVisible()
    finally:
        other.close()


def test_a_space_without_its_keys_cannot_be_tried(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    ready.folder.keys.unlink()
    ready.folder.keys_copy.unlink()
    card = card_of(screen_for(qtbot, home, theme, opened))
    assert "key file of this space is missing" in card.state.text()
    assert not card.open_button.isEnabled()


def test_several_spaces_are_offered_and_a_hidden_one_is_not(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    for label in ("Second", "Out of sight"):
        spaces.create(home, label, PASSPHRASE, cost=LOWEST_COST)
    spaces.hide(home, "Out of sight", True)
    card = card_of(screen_for(qtbot, home, theme, opened))
    combo = card.space.combo
    assert [combo.itemText(i) for i in range(combo.count())] == ["Home", "Second"]
    assert card.space.isVisible()


def test_with_only_hidden_spaces_the_screen_names_none(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    spaces.hide(home, "Home", True)
    screen = screen_for(qtbot, home, theme, opened)
    assert screen.has_spaces()
    assert screen.findChild(NoSpaceCard) is not None


@pytest.mark.parametrize(("size", "text"), [((1280, 820), 100), ((900, 600), 200)])
def test_each_panel_is_named_whole_and_in_order(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, size: tuple[int, int], text: int
) -> None:
    ready_space(home)
    spaces.create(home, "Second", PASSPHRASE, cost=LOWEST_COST)
    theme.set("light", text)
    screen = screen_for(qtbot, home, theme, opened)
    screen.resize(*size)
    for link in ("", "words_link", "others_link"):
        screen.prepare()
        if link:
            getattr(card_of(screen), link).click()
        checks.settle(screen)
        assert checks.named(screen) == []
        assert checks.clipped(screen) == []
        assert checks.tab_order(screen) == []


def test_a_damaged_space_is_saved_beside_it(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    flip(ready.folder.pages, 3900)
    screen = screen_for(qtbot, home, theme, opened)
    card = card_of(screen)
    assert not card.salvage_button.isVisible()
    assert not card.backup_link.isVisible()
    card.passphrase.edit.setText(PASSPHRASE)
    card.open_button.click()
    assert "damaged" in card.passphrase.error
    assert card.salvage_button.isVisible()
    assert card.backup_link.isVisible()
    with qtbot.waitSignal(screen.backup_requested):
        card.backup_link.click()
    card.salvage_button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    after = card_of(screen)
    current = after.current()
    assert current is not None
    assert current.id != ready.folder.id
    assert any("came back" in label.text() for label in after.findChildren(QLabel))
    after.passphrase.edit.setText(PASSPHRASE)
    after.open_button.click()
    assert [space.info.id for space in opened.spaces] == [current.id]


def test_a_space_that_is_gone_is_missed_and_found_again(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    screen = screen_for(qtbot, home, theme, opened)
    screen._parts.settings.change(last_space=ready.folder.id)
    away = ready.folder.path.rename(home.root / "away")
    screen.prepare()
    card = screen.findChild(MissingSpaceCard)
    assert card is not None
    where = card.findChild(QLabel, "missing-where")
    assert where is not None
    assert str(home.spaces) in where.accessibleName()
    assert screen.focusWidget() is card.again_button
    away.rename(ready.folder.path)
    card.again_button.click()
    assert card_of(screen).passphrase.isEnabled()


def test_beside_other_spaces_too(qtbot: QtBot, home: Home, theme: Theme, opened: Opened) -> None:
    ready_space(home)
    screen = screen_for(qtbot, home, theme, opened)
    screen._parts.settings.change(last_space="abcdefgh")
    screen.prepare()
    panel = screen._frame.panel
    assert panel is not None
    intro = panel.findChild(QLabel, "unlock-intro")
    assert intro is not None
    assert str(home.spaces) in intro.accessibleName()
