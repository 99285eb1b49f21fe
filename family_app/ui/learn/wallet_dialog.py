"""Shows the wallet card of an exercise, filled or blank, and puts it on paper or into a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.learn.wallet_faces import CardItem, WalletFaces
from family_app.ui.learn.wallet_preview import WalletPreview
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import muted

_FILLED, _BLANK = "filled", "blank"
_WIDE, _EDGE = 640, 40


class WalletDialog(Question):
    """Asks how the card is to be; the faces it ends with are given along."""

    print_chosen = Signal(object)
    file_chosen = Signal(object)

    def __init__(self, title: str, items: Sequence[CardItem], parent: QWidget) -> None:
        px = Theme.current().px
        room = (parent.window().width() - _EDGE) * 100 // px(100)
        super().__init__("wallet", self.tr("Wallet card"), parent, width=min(_WIDE, room))
        self._title = title
        self._items = tuple(items)
        self._written = tuple(item for item in self._items if item.text.strip())
        choices = [(_FILLED, self.tr("With my answers")), (_BLANK, self.tr("Blank, for a pen"))]
        self.kind = ChoiceRow(
            self.tr("What stands on it"), choices, name="wallet-kind", kind="pill", parent=self
        )
        self.kind.set_value(_FILLED if self._written else _BLANK)
        self.kind.setVisible(bool(self._written))
        self.faces = self._made()
        self.preview = WalletPreview(self.faces, self._spoken(), self)
        self._file = primary(self.tr("Save as PDF"), name="wallet-file", icon="download")
        self._paper = quiet(self.tr("Print"), name="wallet-paper", icon="printer")
        self._cancel = quiet(self.tr("Not now"), name="wallet-cancel")
        words = self.tr(
            "Paper and files can be found by others, and no passphrase protects them. Keep the "
            "card where only you look."
        )
        warning = muted(words, name="wallet-warning")
        buttons = row(self._file, self._paper, 1, self._cancel)
        self.lay_out((self.kind, self.preview, warning), buttons)
        self.kind.chosen.connect(self._on_kind)
        self._file.clicked.connect(self._on_file)
        self._paper.clicked.connect(self._on_paper)
        self._cancel.clicked.connect(self.reject)

    def _is_blank(self) -> bool:
        return self.kind.value() == _BLANK

    def _made(self) -> WalletFaces:
        if self._is_blank():
            return WalletFaces(self._title, [replace(item, text="") for item in self._items])
        return WalletFaces(self._title, self._written)

    def _spoken(self) -> str:
        lines = [self._title]
        lines += [item.label for item in self._items] if self._is_blank() else []
        if not self._is_blank():
            lines += [f"{item.label}: {item.text}" for item in self._written]
        return "\n".join(lines)

    @Slot()
    def _on_kind(self) -> None:
        self.faces = self._made()
        self.preview.show_faces(self.faces, self._spoken())

    @Slot()
    def _on_file(self) -> None:
        self.accept()
        self.file_chosen.emit(self.faces)

    @Slot()
    def _on_paper(self) -> None:
        self.accept()
        self.print_chosen.emit(self.faces)
