"""Says how an import went, with a list of what stayed out, and offers to undo it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.importing.words import shortened
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body, muted


class TellDialog(TallQuestion):
    """`undo_wanted` carries `undoes`, the uid of the import; without one nothing can be undone."""

    undo_wanted = Signal(str)

    def __init__(
        self,
        name: str,
        heading: str,
        lines: Sequence[str],
        listed: Sequence[str],
        parent: QWidget,
        *,
        undoes: str = "",
    ) -> None:
        super().__init__(name, heading, parent)
        self._undoes = undoes
        rows: list[QWidget] = [
            body(line, name=f"{name}-line-{number}") for number, line in enumerate(lines, start=1)
        ]
        if listed:
            rows.append(muted(shortened(listed), selectable=True, name=f"{name}-listed"))
        self._close = primary(self.tr("Close"), name=f"{name}-close")
        self._close.setDefault(True)
        self._undo = quiet(self.tr("Undo this import"), name=f"{name}-undo")
        if not undoes:
            self._undo.hide()
        self.lay_out_rows(rows, row(self._undo, 1, self._close))
        self._close.clicked.connect(self.accept)
        self._undo.clicked.connect(self._on_undo)

    @Slot()
    def _on_undo(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._undoes)
