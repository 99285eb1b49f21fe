"""The button that opens the month of meetings and dates."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.dates.dates_dialog import DatesDialog
from family_app.ui.widgets.buttons import Button


class DatesButton(Button):
    """Stands in a top bar."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("pill", "", name="dates-open", parent=parent)
        self.setText(self.tr("Dates"))
        self.setToolTip(self.tr("Meetings, appointments, visits and birthdays"))
        self._ctx = ctx
        self.clicked.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show this month."""
        DatesDialog(self._ctx, self).open()
