"""Numbers given to the same question at several sittings: a line for each, and in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.labels import muted, strong
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.styling import named

_WIDEST = 420


class SittingSteps(QWidget):
    """One row for each sitting: when, a line, and the number written out."""

    def __init__(
        self,
        question: str,
        steps: Sequence[tuple[str, int | None, str]],
        most: int,
        *,
        name: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        named(self, name, question)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, (when, step, words) in enumerate(steps):
            grid.addWidget(muted(when, name=f"{name}-{place}-when", parent=self), place, 0)
            line = ProgressLine(
                step or 0, most, name=f"{name}-{place}-line", accessible=f"{question}, {when}"
            )
            line.setAccessibleDescription(words)
            line.setMaximumWidth(Theme.current().px(_WIDEST))
            grid.addWidget(line, place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(strong(words, name=f"{name}-{place}-words", parent=self), place, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 2)
