"""The button that turns the answers of an exercise into a card for the wallet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from family_app.ui.learn.wallet_faces import CardItem, WalletFaces
    from family_app.ui.learn.wallet_sheet import WalletSheet

_LONG = frozenset({"long-text", "checklist", "choices", "table", "chain", "sentences", "sort"})
_UNWRITTEN = frozenset({"cards", "breathing"})


class WalletButton(Button):
    """Reads the fields when it is pressed; printing goes on after its dialog has closed."""

    def __init__(
        self, title: str, fields: Mapping[str, AnswerField], ctx: Context, *, name: str
    ) -> None:
        super().__init__("quiet", _say_card(), name=name, icon="printer", small=True)
        self._title = title
        self._fields = fields
        self._ctx = ctx
        self._sheet: WalletSheet | None = None
        self.clicked.connect(self._on_clicked)

    def items(self) -> list[CardItem]:
        """What was asked, and what was answered so far."""
        from family_app.ui.learn.wallet_faces import CardItem

        return [
            CardItem(
                say.curly(field.asked.label),
                field.card_words().strip(),
                lines=2 if field.asked.kind in _LONG else 1,
            )
            for field in self._fields.values()
            if field.asked.kind not in _UNWRITTEN
        ]

    @Slot()
    def _on_clicked(self) -> None:
        # Imported here: most readers never print a card.
        from family_app.ui.learn.wallet_dialog import WalletDialog

        dialog = WalletDialog(say.curly(self._title), self.items(), self)
        dialog.print_chosen.connect(self._on_paper)
        dialog.file_chosen.connect(self._on_file)
        dialog.open()

    @Slot(object)
    def _on_paper(self, faces: WalletFaces) -> None:
        self.sheet(faces).ask_printer()

    @Slot(object)
    def _on_file(self, faces: WalletFaces) -> None:
        self.sheet(faces).ask_file()

    def sheet(self, faces: WalletFaces) -> WalletSheet:
        """The sheet that puts these faces on paper or into a file."""
        from family_app.ui.learn.wallet_sheet import WalletSheet

        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = WalletSheet(faces, self._ctx, self)
        return self._sheet


def _say_card() -> str:
    return QCoreApplication.translate("WalletButton", "Wallet card")
