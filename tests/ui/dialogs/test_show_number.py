from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.dialogs.leave import LeaveDialog
from family_app.ui.dialogs.show_number import ShowNumberDialog
from family_app.ui.theme import Theme
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.phone_picture import PhonePicture
from tests.ui.parts_for import parts_for


def opened_large(page: QWidget) -> ShowNumberDialog:
    leave = page.findChild(LeaveDialog)
    assert leave is not None
    large = leave.findChild(QPushButton, "leave-large")
    assert large is not None
    large.click()
    assert not leave.isVisible()
    dialog = page.findChild(ShowNumberDialog)
    assert dialog is not None
    return dialog


def text(dialog: ShowNumberDialog, name: str) -> str:
    label = dialog.findChild(Words, name)
    return label.text() if label is not None else ""


def test_without_a_phone_attached_the_number_is_shown_large(
    qtbot: QtBot, home: Home, theme: Theme
) -> None:
    opened: list[QUrl] = []
    parts = parts_for(home, theme, opened=opened)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    parts.desktop.call(page, "555 0142", "+15550142")
    dialog = opened_large(page)
    assert text(dialog, "show-number-large") == "+15550142"
    code = dialog.findChild(PhonePicture)
    assert code is not None
    assert code.accessibleName() == "Code for the camera of a phone: +15550142"
    assert opened == []
    dialog.close()


def test_a_message_is_shown_with_its_words(qtbot: QtBot, home: Home, theme: Theme) -> None:
    parts = parts_for(home, theme)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    parts.desktop.message(page, "555-0142", "Could you call me? I am fine & home.")
    dialog = opened_large(page)
    assert text(dialog, "show-number-large") == "555-0142"
    assert text(dialog, "show-number-words") == "Could you call me? I am fine & home."
    dialog.close()


def test_an_address_has_no_number_to_show(qtbot: QtBot, home: Home, theme: Theme) -> None:
    parts = parts_for(home, theme)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    parts.desktop.email(page, "rosa@example.org")
    leave = page.findChild(LeaveDialog)
    assert leave is not None
    large = leave.findChild(QPushButton, "leave-large")
    assert large is not None
    assert not large.isVisible()
    leave.close()
