"""The imports of a space, each with a way to undo it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from family_app.domain.importing import Import
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.importing.words import import_words
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import OneLine, body


class ImportsDialog(TallQuestion):
    """`undo_wanted` carries the uid of an import."""

    undo_wanted = Signal(str)

    def __init__(self, imports: Sequence[Import], parent: QWidget) -> None:
        super().__init__("imports-dialog", self.tr("Pages that were brought in"), parent)
        words = (
            self.tr("Undo takes out all pages of an import, except those you changed since.")
            if imports
            else self.tr("Nothing was brought in yet, or all of it was undone.")
        )
        rows: list[QWidget | QLayout] = [body(words, name="imports-words")]
        for number, one in enumerate(imports, start=1):
            rows.append(self._line(number, one))
        self._close = quiet(self.tr("Close"), name="imports-close")
        self.lay_out_rows(rows, row(1, self._close))
        self._close.clicked.connect(self.reject)

    def _line(self, number: int, one: Import) -> QLayout:
        words = OneLine(import_words(one), name=f"import-{number}")
        accessible = self.tr("Undo: {what}").format(what=import_words(one))
        undo = quiet(
            self.tr("Undo"), name=f"import-{number}-undo", small=True, accessible=accessible
        )
        undo.setProperty("import", one.uid)
        undo.clicked.connect(self._on_undo)
        line = row(words, undo)
        line.setStretch(0, 1)
        return line

    @Slot()
    def _on_undo(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.accept()
            self.undo_wanted.emit(str(sender.property("import")))
