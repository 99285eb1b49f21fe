"""The month above the list of pages, with what its days have."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.services import page_lists
from family_app.ui.context import Context
from family_app.ui.journal.date_jump import DateJump
from family_app.ui.journal.month_grid import MonthGrid
from family_app.ui.widgets.card import Card


class MonthCard(Card):
    """Reads what it marks whenever another month shows; `jumped` carries a day to go to."""

    jumped = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(small=True, name="journal-month-card", parent=parent)
        self._ctx = ctx
        self._below: QWidget = self
        today = ctx.clock.today()
        self.month = MonthGrid(ctx.theme, today, name="journal-month", jumps=True, parent=self)
        self.month.month_changed.connect(self.refresh)
        self.month.jump_wanted.connect(self._on_jump)
        self.add(self.month)

    def refresh(self) -> None:
        """Read again what the days of the month have."""
        year, month = self.month.shown
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        self._ctx.ops.read(
            page_lists.marks, first, last, then=self.month.set_marks, latest="journal-month"
        )

    def jump(self, below: QWidget) -> None:
        """Ask for a day to go to, on a sheet below a widget."""
        self._below = below
        self._ctx.ops.read(page_lists.choices, then=self._open_jump, latest="journal-choices")

    def _open_jump(self, choices: page_lists.Choices) -> None:
        jump = DateJump(self._ctx.theme, self._ctx.clock.today(), choices.months, self)
        jump.chosen.connect(self.jumped)
        jump.open_below(self._below)

    def _on_jump(self) -> None:
        self.jump(self.month.title)
