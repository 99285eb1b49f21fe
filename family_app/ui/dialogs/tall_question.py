"""A question whose rows may become more than a small screen holds: they scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.theme import Theme
from family_app.ui.widgets.column import Column, PageScroll

_WIDTH, _ROWS = 620, 400
_WIDEST, _TALLEST = 860, 560  # what a window of 900 by 600 has room for, in pixels
_FEWEST = 120


class TallQuestion(Question):
    """As Question; use `lay_out_rows`, which takes layouts as well."""

    def __init__(self, name: str, heading: str, parent: QWidget) -> None:
        theme = Theme.current()
        fitting = min(theme.px(_WIDTH), _WIDEST) / theme.px(100) * 100
        super().__init__(name, heading, parent, width=int(fitting))
        self._column = Column(margin=4, spacing=12, name=f"{name}-rows")
        self._scroll = PageScroll(self._column, name=f"{name}-scroll")

    def lay_out_rows(self, rows: Sequence[QWidget | QLayout], buttons: QLayout) -> None:
        """Put the rows where they scroll, and the buttons below, where they stay."""
        for row in rows:
            self._column.add(row)
        self._column.add_stretch()
        # While it has this height, the rest of the window is what is left of the whole.
        self._scroll.setFixedHeight(_FEWEST)
        self.lay_out((self._scroll,), buttons)
        rest = self.height() - _FEWEST
        self._scroll.setMinimumHeight(_FEWEST)
        self._scroll.setMaximumHeight(16_777_215)
        self._rows.setStretchFactor(self._scroll, 1000)
        self.setMinimumHeight(rest + _FEWEST)
        wanted = rest + Theme.current().px(_ROWS)
        self.resize(self.width(), max(rest + _FEWEST, min(wanted, _TALLEST)))
