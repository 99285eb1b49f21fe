"""Opening with this computer, from Settings to the lock screen, against a real key store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.errors import WrongPassphrase
from family_app.paths import Home
from family_app.services import passphrase_check, spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.pages.settings import SettingsPage
from family_app.ui.pages.today import TodayPage
from family_app.ui.places import SETTINGS, Place
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.secret_service import SecretService
from tests.ui.parts_for import parts_for
from tests.ui.unlock.lock_parts import Opened, card_of, screen_for


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


@pytest.fixture
def ctx(home: Home, theme: Theme, opened: OpenSpace) -> Context:
    parts = parts_for(home, theme)
    parts.ops.open(opened)
    return Context.of(parts)


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> SettingsPage:
    made = SettingsPage(ctx)
    qtbot.addWidget(made)
    made.resize(1072, 900)
    made.show()
    made.refresh()
    return made


def find(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = find(page, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible(), name
    button.click()


def type_into(page: QWidget, name: str, text: str) -> None:
    edit = find(page, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def seen(page: QWidget) -> str:
    labels = page.findChildren(QLabel)
    return "\n".join(one.accessibleName() for one in labels if one.isVisible())


def switch_on(page: SettingsPage) -> None:
    type_into(page, "settings-computer-passphrase", PASSPHRASE)
    press(page, "settings-computer-on")
    assert find(page, "settings-computer-is-on").isVisible()


def test_on_and_off_again(page: SettingsPage, key_store: SecretService) -> None:
    assert "anyone who can use your login" in seen(page)
    type_into(page, "settings-computer-passphrase", "not this one")
    press(page, "settings-computer-on")
    assert "does not open this space" in seen(page)
    assert key_store.items() == []
    switch_on(page)
    assert len(key_store.items()) == 1
    page.refresh()
    assert find(page, "settings-computer-is-on").isVisible()
    press(page, "settings-computer-off")
    assert key_store.items() == []
    assert find(page, "settings-computer-is-off").isVisible()


@pytest.mark.usefixtures("no_key_store")
def test_without_a_key_store_it_says_so_and_stays_off(page: SettingsPage) -> None:
    type_into(page, "settings-computer-passphrase", PASSPHRASE)
    press(page, "settings-computer-on")
    assert "no key store that is open" in seen(page)
    assert find(page, "settings-computer-is-off").isVisible()


@pytest.mark.usefixtures("key_store")
def test_the_passphrase_is_tried_and_a_forgotten_one_replaced(
    page: SettingsPage, ready: Ready
) -> None:
    switch_on(page)
    type_into(page, "settings-computer-known", "not this one")
    press(page, "settings-computer-check")
    assert "does not open this space" in seen(page)
    type_into(page, "settings-computer-known", PASSPHRASE)
    QTest.keyClick(find(page, "settings-computer-known"), Qt.Key.Key_Return)
    assert "Yes, that is your passphrase." in seen(page)
    press(page, "settings-computer-forgot")
    for field in ("first", "again"):
        type_into(page, f"settings-computer-new-{field}", "walnut ladder seven rivers")
    press(page, "settings-computer-set")
    assert "The new passphrase is set." in seen(page)
    with pytest.raises(WrongPassphrase):
        spaces.check_passphrase(ready.home, None, PASSPHRASE)
    spaces.check_passphrase(ready.home, None, "walnut ladder seven rivers")


def test_today_asks_after_two_weeks_then_seldomer(
    qtbot: QtBot, ctx: Context, opened: OpenSpace
) -> None:
    today = ctx.clock.today()
    with opened.write() as uow:
        passphrase_check.begin(uow, today - timedelta(days=13))
    shown = TodayPage(ctx)
    qtbot.addWidget(shown)
    shown.show()
    shown.refresh()
    banner = find(shown, "today-passphrase")
    assert not banner.isVisible()
    with opened.write() as uow:
        passphrase_check.begin(uow, today - timedelta(days=14))
    shown.refresh()
    assert banner.isVisible()
    places: list[Place] = []
    shown.navigate_requested.connect(places.append)
    button = find(shown, "today-passphrase-action")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert places == [Place(SETTINGS, "passphrase")]
    press(shown, "today-passphrase-close")
    shown.refresh()
    assert not banner.isVisible()
    with opened.write() as uow:
        passphrase_check.note_known(uow, today)
    for days, due in ((14, False), (28, True)):
        with opened.read() as uow:
            assert passphrase_check.ask_now(uow, today + timedelta(days=days)) is due


def test_the_lock_screen_offers_it_and_falls_back(
    qtbot: QtBot,
    page: SettingsPage,
    opened: OpenSpace,
    home: Home,
    theme: Theme,
    key_store: SecretService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    switch_on(page)
    opened.close()
    taken = Opened()
    screen = screen_for(qtbot, home, theme, taken)
    card = card_of(screen)
    assert card.computer_button.isVisible()
    card.computer_button.click()
    assert len(taken.spaces) == 1
    taken.spaces[0].close()
    assert key_store.address
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    card = card_of(screen_for(qtbot, home, theme, taken))
    card.computer_button.click()
    assert "Type your passphrase." in card.passphrase.error
    assert card.passphrase.edit.hasFocus() or card.passphrase.isEnabled()
    card.passphrase.edit.setText(PASSPHRASE)
    card.open_button.click()
    assert len(taken.spaces) == 2
    taken.spaces[1].close()


def test_without_it_the_lock_screen_offers_nothing(
    qtbot: QtBot, ready: Ready, theme: Theme
) -> None:
    screen = screen_for(qtbot, ready.home, theme, Opened())
    assert not card_of(screen).computer_button.isVisible()
