"""What a person does at the card of backups and its windows, and what is in the space then."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from family_app.services import journal
from family_app.services.settings import space_settings
from family_app.storage.open_space import OpenSpace
from family_app.ui.settings_cards.backups_card import BackupsCard
from tests.services.drafts import page


def refresh(card: BackupsCard, space: OpenSpace) -> None:
    with space.read() as uow:
        card.show_settings(space_settings(uow))


def write(space: OpenSpace, body: str, uid: str | None = None, number: int = 1) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page(body, uid=uid, number=number))


def bodies(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        return sorted(entry.body for entry in uow.entries.all())


def find(root: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = [one for one in root.findChildren(kind, name) if not one.isHidden()]
    assert found, f"no {name} on the screen"
    return found[-1]


def click(root: QWidget, name: str) -> None:
    button = find(root, QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def said(root: QWidget, name: str) -> str:
    return find(root, QLabel, name).accessibleName()


def dialog(root: QWidget, name: str) -> QDialog:
    found = find(root, QDialog, name)
    assert isinstance(found, QDialog)
    return found


def open_with(card: BackupsCard, passphrase: str = "", words: str = "") -> None:
    asked = dialog(card, "backup-way-in")
    line, text = (
        asked.findChildren(QLineEdit)[0],
        asked.findChildren(QTextEdit)[0],
    )
    line.setText(passphrase)
    text.setPlainText(words)
    click(asked, "backup-way-in-open")
