"""Changing the key and wiping, from Settings through the window, with real threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.errors import OtherWords
from family_app.services import spaces
from family_app.services.settings import space_settings
from family_app.ui.closed_work.ask_key import KeyWordsDialog
from family_app.ui.places import SETTINGS, Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready, opens
from tests.ui.parts_for import parts_for

LONG = 30_000


@pytest.fixture
def window(qtbot: QtBot, ready: Ready, theme: Theme) -> Iterator[Window]:
    """The window with the space open on Settings."""
    parts = parts_for(ready.home, theme, inline=False)
    made = Window(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    made.open_space(spaces.unlock(ready.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: made.workspace is not None, timeout=LONG)
    assert made.workspace is not None
    made.workspace.show_place(Place(SETTINGS))
    yield made
    made.lock()
    parts.ops._slow.waitForDone(LONG)
    parts.ops.close()


def find(window: QWidget, name: str) -> QWidget:
    found = [one for one in window.findChildren(QWidget, name) if one.isVisible()]
    assert found, f"no {name} on the screen"
    return found[0]


def press(window: QWidget, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, QPushButton)
    button.click()


def type_into(window: QWidget, name: str, text: str) -> None:
    edit = find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def is_there(window: QWidget, name: str) -> bool:
    return any(one.isVisible() for one in window.findChildren(QWidget, name))


def seen(window: QWidget) -> str:
    labels = window.findChildren(QLabel)
    return "\n".join(one.accessibleName() for one in labels if one.isVisible())


def to_the_words(qtbot: QtBot, window: Window) -> KeyWordsDialog:
    press(window, "settings-key-change")
    type_into(window, "ask-key-passphrase", PASSPHRASE)
    press(window, "ask-key-go")
    qtbot.waitUntil(lambda: is_there(window, "key-words-next"), timeout=LONG)
    dialog = window.findChild(KeyWordsDialog)
    assert dialog is not None
    return dialog


def type_back(window: Window, dialog: KeyWordsDialog) -> str:
    """Keep the words, type two of them back; all of them."""
    words = dialog._new.words
    press(window, "key-words-next")
    for field, place in zip(dialog._step.fields, dialog._step._places, strict=True):
        field.set_text(words[place])
    press(window, "key-words-next")
    return " ".join(words)


@pytest.mark.usefixtures("no_key_store")
def test_the_key_is_changed_and_the_space_open_again(
    qtbot: QtBot, window: Window, ready: Ready
) -> None:
    dialog = to_the_words(qtbot, window)
    before = ready.folder.keys.read_bytes()
    press(window, "key-words-next")
    dialog._step.fields[0].set_text("wrong")
    press(window, "key-words-next")
    assert ready.folder.keys.read_bytes() == before
    press(window, "words-again")
    words = type_back(window, dialog)
    qtbot.waitUntil(lambda: "The key is changed." in seen(window), timeout=LONG)
    assert is_there(window, "page-settings")
    spaces.check_words(ready.home, None, words)
    with pytest.raises(OtherWords):
        spaces.check_words(ready.home, None, ready.words)
    window.lock()
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.read() as uow:
        assert space_settings(uow).words_kept
    space.close()


@pytest.mark.usefixtures("no_key_store")
def test_words_that_are_not_kept_change_nothing(qtbot: QtBot, window: Window, ready: Ready) -> None:
    before = ready.folder.keys.read_bytes()
    dialog = to_the_words(qtbot, window)
    new = dialog._new
    press(window, "key-words-cancel")
    assert not any(new.data_key)
    assert ready.folder.keys.read_bytes() == before
    assert is_there(window, "settings-key-change")


@pytest.mark.usefixtures("no_key_store")
def test_hidden_in_the_middle_the_old_or_the_new_key_opens(
    qtbot: QtBot, window: Window, ready: Ready
) -> None:
    words = type_back(window, to_the_words(qtbot, window))
    window.lock()
    assert is_there(window, "unlock")
    qtbot.waitUntil(lambda: not spaces_in_use(ready), timeout=LONG)
    assert opens(ready.home, PASSPHRASE)
    held = [one for one in (words, ready.words) if sheet_opens(ready, one)]
    assert len(held) == 1


def spaces_in_use(ready: Ready) -> bool:
    return str(spaces.describe(ready.home, None).state) == "in_use"


def sheet_opens(ready: Ready, words: str) -> bool:
    try:
        spaces.check_words(ready.home, None, words)
    except OtherWords:
        return False
    return True


@pytest.mark.usefixtures("no_key_store")
def test_wiping_needs_the_passphrase_and_leaves_nothing(
    qtbot: QtBot, window: Window, ready: Ready
) -> None:
    press(window, "settings-wipe")
    type_into(window, "ask-wipe-passphrase", "not this one")
    press(window, "ask-wipe-go")
    qtbot.waitUntil(lambda: "does not open this space" in seen(window), timeout=LONG)
    type_into(window, "ask-wipe-passphrase", PASSPHRASE)
    press(window, "ask-wipe-go")
    qtbot.waitUntil(lambda: "The space is gone" in seen(window), timeout=LONG)
    assert "second folder" in seen(window)
    assert not ready.folder.path.exists()
    press(window, "wipe-button")
    assert is_there(window, "first-run")


@pytest.mark.usefixtures("no_key_store")
def test_a_new_passphrase_offers_a_new_key_too(qtbot: QtBot, window: Window) -> None:
    assert not is_there(window, "settings-also-key")
    type_into(window, "settings-old-passphrase", PASSPHRASE)
    for field in ("first", "again"):
        type_into(window, f"settings-new-passphrase-{field}", "walnut ladder seven rivers")
    press(window, "settings-change-passphrase")
    qtbot.waitUntil(lambda: is_there(window, "settings-also-key"), timeout=LONG)
    press(window, "settings-also-key")
    assert is_there(window, "ask-key-go")
