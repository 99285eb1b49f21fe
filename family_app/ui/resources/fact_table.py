"""Labels and values in two columns, as one text that wraps and can be selected."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named, styled


class FactTable(QLabel):
    """One label, however many facts: a list of a hundred cards stays light."""

    def __init__(
        self, facts: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facts = tuple(facts)
        named(self, name, "\n".join(f"{label}: {value}" for label, value in facts))
        styled(self, t="muted")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        Theme.current().changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        ink = Theme.current().hex("ink")
        gap = Theme.current().px(12)
        # Rich text knows nothing of the reading direction of the window.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = "left" if mirrored else "right"
        rows = []
        for label, value in self._facts:
            cells = [
                f"<td width='1%' style='padding-{side}:{gap}px;padding-bottom:5px'>"
                f"{_unbroken(label)}</td>",
                f"<td style='color:{ink};padding-bottom:5px'>{_lines(value)}</td>",
            ]
            rows.append("<tr>" + "".join(reversed(cells) if mirrored else cells) + "</tr>")
        table = "".join(rows)
        self.setText(f"<table cellspacing='0' cellpadding='0' width='100%'>{table}</table>")


def _unbroken(label: str) -> str:
    return escape(label).replace(" ", "&nbsp;")


def _lines(value: str) -> str:
    lines = value.split("\n")
    if len(lines) == 1:
        return escape(value)
    return "".join(f"<p style='margin:0 0 6px 0'>{escape(line)}</p>" for line in lines)
