"""A question whose rows may become more than a small screen holds: they scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.theme import Theme
from family_app.ui.widgets.column import Column, PageScroll

_WIDTH, _HEIGHT = 620, 400
_WIDEST, _TALLEST = 860, 430  # what a window of 900 by 600 has room for, in pixels


class TallQuestion(Question):
    """As Question; use `lay_out_rows`, which takes layouts as well."""

    def __init__(self, name: str, heading: str, parent: QWidget) -> None:
        theme = Theme.current()
        fitting = min(theme.px(_WIDTH), _WIDEST) / theme.px(100) * 100
        super().__init__(name, heading, parent, width=int(fitting))
        self._column = Column(margin=4, spacing=12, name=f"{name}-rows")
        self._scroll = PageScroll(self._column, name=f"{name}-scroll")
        self._scroll.setMinimumHeight(min(theme.px(_HEIGHT), _TALLEST))

    def lay_out_rows(self, rows: Sequence[QWidget | QLayout], buttons: QLayout) -> None:
        """Put the rows where they scroll, and the buttons below, where they stay."""
        for row in rows:
            self._column.add(row)
        self._column.add_stretch()
        self.lay_out((self._scroll,), buttons)
        self.resize(self.width(), min(self.height(), self.minimumSizeHint().height()))
