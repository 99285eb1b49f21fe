"""What comes next: the dates of the coming week, what a plan asks for, how a meeting was."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.meeting import Occurrence
from family_app.domain.plan import PlanItem
from family_app.services.coming_up import ComingUp
from family_app.ui.dates.words import clock_of, day_of, title_of
from family_app.ui.days import in_words
from family_app.ui.today.meeting_offer import MeetingOffer
from family_app.ui.widgets.buttons import Button, link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import muted, strong, title
from family_app.ui.widgets.tab_stops import in_order, tab_stops


class DatesCard(Card):
    """Hidden while there is nothing to say."""

    dates_requested = Signal()
    plan_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="today-dates", parent=parent)
        self.offer = MeetingOffer(self)
        self._opens: list[Button] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._everything = link(self.tr("All dates"), name="today-dates-open")
        self.add(title(self.tr("Coming up"), name="today-dates-title"))
        self.add(self.offer)
        self.add(self._rows)
        self.add(self._everything)
        self._everything.clicked.connect(self.dates_requested)
        self.hide()

    def show_coming(self, coming: ComingUp, today: date, lesson: str) -> None:
        """Fill the rows; `lesson` is the title of the one about meetings, or empty."""
        empty(self._rows)
        self._opens = []
        self.offer.offer(coming.just_over, today, lesson)
        for number, one in enumerate(coming.times):
            self._rows.addWidget(_time_row(one, today, f"today-date-{number}"))
        for number, (day, item) in enumerate(coming.plan_dates):
            self._rows.addWidget(self._plan_row(day, item, today, f"today-plan-date-{number}"))
        # The rows are younger than the link below them; Tab goes by age.
        in_order(*tab_stops(self.offer), *self._opens, self._everything)
        self.setVisible(bool(coming.times or coming.plan_dates or coming.just_over))

    def _plan_row(self, day: date, item: PlanItem, today: date, name: str) -> QWidget:
        past = self.tr("It expired on {day}. Time for a new one.")
        words = past if day < today else self.tr("It expires on {day}.")
        when = words.format(day=in_words(day, "d MMMM yyyy"))
        text = item.text.strip() or self.tr("Naloxone")
        open_plan = link(self.tr("Open the plan"), name=f"{name}-open")
        open_plan.setAccessibleName(self.tr("Open the plan: {what}").format(what=text))
        open_plan.clicked.connect(self.plan_requested)
        self._opens.append(open_plan)
        return _row(strong(text, name=f"{name}-title"), muted(when, name=f"{name}-when"), open_plan)


def _time_row(one: Occurrence, today: date, name: str) -> QWidget:
    when = f"{day_of(one, today)} · {clock_of(one)}"
    parts = [part for part in (when, one.meeting.place) if part]
    heading = strong(title_of(one.meeting), name=f"{name}-title")
    return _row(heading, muted(" · ".join(parts), name=f"{name}-when"))


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    words = QVBoxLayout(holder)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(1)
    for part in parts:
        if isinstance(part, Button):
            words.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            words.addWidget(part)
    return holder
