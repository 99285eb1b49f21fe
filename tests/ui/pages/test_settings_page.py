from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from family_app.errors import OtherWords, WrongPassphrase
from family_app.paths import Home
from family_app.services import journal, spaces
from family_app.services.settings import space_settings
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.pages.settings import SettingsPage
from family_app.ui.settings_cards.words_card import NewWordsDialog
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready, flip
from tests.services import drafts
from tests.ui.parts_for import parts_for


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


@pytest.fixture
def page(qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace) -> SettingsPage:
    parts = parts_for(home, theme)
    parts.ops.open(opened)
    made = SettingsPage(Context.of(parts))
    qtbot.addWidget(made)
    made.resize(1072, 900)
    made.show()
    made.refresh()
    return made


def choose(page: SettingsPage, name: str, value: object) -> None:
    combo = page.findChild(QComboBox, name)
    assert combo is not None
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def type_into(page: SettingsPage, name: str, text: str) -> None:
    edit = page.findChild(QLineEdit, name)
    assert edit is not None
    edit.setText(text)


def click(page: SettingsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def said(page: SettingsPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.accessibleName()


def test_look_changes_at_once_and_is_kept(page: SettingsPage, home: Home) -> None:
    choose(page, "settings-theme", "dark")
    choose(page, "settings-text-size", 150)
    assert page.ctx.theme.name == "dark"
    assert page.ctx.theme.text_size == 150
    kept = json.loads(home.settings_file.read_text())
    assert (kept["theme"], kept["text_size"]) == ("dark", 150)


def test_locking_and_hiding_are_kept_inside_the_space(
    page: SettingsPage, home: Home, opened: OpenSpace
) -> None:
    choose(page, "settings-auto-lock", 15)
    shift = page.findChild(QCheckBox, "settings-hide-by-shift")
    assert shift is not None
    shift.click()
    minimised = page.findChild(QCheckBox, "settings-lock-minimised")
    assert minimised is not None
    assert not minimised.isChecked()
    minimised.click()
    with opened.read() as uow:
        settings = space_settings(uow)
    assert (settings.auto_lock_minutes, settings.hide_by_shift) == (15, False)
    assert settings.lock_when_minimised
    assert not home.settings_file.exists()


def test_the_space_gets_another_name(page: SettingsPage, home: Home) -> None:
    type_into(page, "settings-label", "Recipes")
    click(page, "settings-rename")
    assert spaces.list_spaces(home)[0].label == "Recipes"
    assert said(page, "settings-space-said") == "Renamed."


def test_a_name_half_typed_stays_while_something_else_is_set(page: SettingsPage) -> None:
    edit = page.findChild(QLineEdit, "settings-label")
    assert edit is not None
    edit.setFocus()
    QTest.keyClicks(edit, " and more")
    typed = edit.text()
    choose(page, "settings-auto-lock", 15)
    assert edit.text() == typed


def test_a_new_passphrase_opens_and_the_old_one_does_not(
    page: SettingsPage, home: Home, opened: OpenSpace
) -> None:
    new = "walnut ladder seven rivers"
    type_into(page, "settings-old-passphrase", PASSPHRASE)
    for field in ("settings-new-passphrase-first", "settings-new-passphrase-again"):
        type_into(page, field, new)
    click(page, "settings-change-passphrase")
    assert said(page, "settings-space-said").startswith("The passphrase is changed.")
    with pytest.raises(WrongPassphrase):
        spaces.unlock(home, None, PASSPHRASE, writer=False)
    spaces.unlock(home, None, new, writer=False).close()


def test_a_wrong_old_passphrase_is_said_where_it_was_typed(page: SettingsPage) -> None:
    type_into(page, "settings-old-passphrase", "something else")
    for field in ("settings-new-passphrase-first", "settings-new-passphrase-again"):
        type_into(page, field, "walnut ladder seven rivers")
    click(page, "settings-change-passphrase")
    shown = [label.accessibleName() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("does not open this space" in text for text in shown)


def test_the_sheet_is_proved_and_today_stops_reminding(
    page: SettingsPage, ready: Ready, opened: OpenSpace
) -> None:
    typed = page.findChild(QTextEdit, "settings-words-typed")
    assert typed is not None
    typed.setPlainText("not the words")
    click(page, "settings-words-check")
    with opened.read() as uow:
        assert not space_settings(uow).words_kept
    typed.setPlainText(ready.words)
    typed.setFocus()
    QTest.keyClick(typed, Qt.Key.Key_Tab)
    check = page.focusWidget()
    assert check is page.findChild(QPushButton, "settings-words-check")
    QTest.keyClick(check, Qt.Key.Key_Space)
    with opened.read() as uow:
        assert space_settings(uow).words_kept
    assert typed.toPlainText() == ""
    page.refresh()
    assert said(page, "settings-words-state").startswith("Checked on ")
    assert "2026:" in said(page, "settings-words-state")
    type_into(page, "settings-words-passphrase", "not this one")
    click(page, "settings-words-new")
    with opened.read() as uow:
        assert space_settings(uow).words_kept


def test_new_words_are_shown_once(qtbot: QtBot, page: SettingsPage, ready: Ready) -> None:
    type_into(page, "settings-words-passphrase", PASSPHRASE)
    click(page, "settings-words-new")
    dialog = page.window().findChild(NewWordsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    with pytest.raises(OtherWords):
        spaces.check_words(ready.home, None, ready.words)
    skip = dialog.findChild(QPushButton, "new-words-skip")
    assert skip is not None
    skip.click()
    assert dialog.isVisible()
    skip.click()
    assert not dialog.isVisible()


def test_a_look_for_damage_says_what_it_found(page: SettingsPage, opened: OpenSpace) -> None:
    click(page, "settings-check-go")
    assert said(page, "settings-check-said").startswith("Everything is whole.")
    with opened.write() as uow:
        journal.save_entry(uow, drafts.page("soup"))
    flip(opened.folder.keys_copy, 10)
    click(page, "settings-check-go")
    assert "keys.copy.json is damaged." in said(page, "settings-check-said")
    assert "may mend it" in said(page, "settings-check-said")
    with contextlib.closing(opened.key.connect(opened.folder.pages)) as connection:
        connection.execute("DELETE FROM entry_search_data WHERE id > 10")
    click(page, "settings-check-go")
    assert "do that first" in said(page, "settings-check-said")
