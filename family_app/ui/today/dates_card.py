"""What comes next: the meetings and dates of the coming week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.meeting import Occurrence
from family_app.ui.dates.words import clock_of, day_of, title_of
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import muted, strong, title


class DatesCard(Card):
    """Hidden while nothing comes."""

    dates_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="today-dates", parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        everything = link(self.tr("All dates"), name="today-dates-open")
        self.add(title(self.tr("Coming up"), name="today-dates-title"))
        self.add(self._rows)
        self.add(everything)
        everything.clicked.connect(self.dates_requested)
        self.hide()

    def show_dates(self, coming: Sequence[Occurrence], today: date) -> None:
        """Fill the rows."""
        empty(self._rows)
        for number, one in enumerate(coming):
            holder = QWidget()
            words = QVBoxLayout(holder)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(1)
            name = f"today-date-{number}"
            words.addWidget(strong(title_of(one.meeting), name=f"{name}-title"))
            when = f"{day_of(one, today)} · {clock_of(one)}"
            parts = [part for part in (when, one.meeting.place) if part]
            words.addWidget(muted(" · ".join(parts), name=f"{name}-when"))
            self._rows.addWidget(holder)
        self.setVisible(bool(coming))
