"""The words of an ask in large type, to hold up or to read out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import Words


class AskCard(TallQuestion):
    """Nothing is kept of it."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__("ask-card", self.tr("For {name}").format(name=name), parent)
        close = primary(self.tr("Close"), name="ask-card-close")
        close.setDefault(True)
        shown = Words(words, "heading", selectable=True, name="ask-card-words")
        self.lay_out_rows((shown,), row(1, close))
        close.clicked.connect(self.accept)
        close.setFocus()
