"""The last four weeks of check-ins as a picture, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from family_app.domain.check_in import CheckIn, trend
from family_app.ui.days import in_words
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import muted, title
from family_app.ui.widgets.line_chart import LineChart, Series

LONGEST_BRIDGE = 7


class WeeksCard(Card):
    """Two lines, told apart by dashes and words; the sentence says what they show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="today-weeks", parent=parent)
        self._words = muted("", name="today-weeks-words")
        self._chart = LineChart(
            0, 10, name="today-weeks-chart", accessible=self.tr("Strain and hope, four weeks")
        )
        self.add(title(self.tr("The last four weeks"), name="today-weeks-title"))
        self.add(self._words)
        self.add(self._chart)

    def show_weeks(self, check_ins: Sequence[CheckIn], first: date, last: date) -> None:
        """Draw the days from `first` to `last`; short gaps are bridged."""
        by_day = {one.day: one for one in check_ins}
        strain = [one.strain for one in check_ins if one.strain is not None]
        hope = [one.hope for one in check_ins if one.hope is not None]
        sentence = self._sentence(strain, hope)
        self._words.setText(sentence)
        self._chart.setVisible(bool(check_ins))
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._chart.show_series(
            (
                Series(
                    self.tr("Strain"),
                    bridged([by_day[day].strain if day in by_day else None for day in days]),
                    "accent",
                ),
                Series(
                    self.tr("Hope"),
                    bridged([by_day[day].hope if day in by_day else None for day in days]),
                    "primary",
                    dashed=True,
                ),
            ),
            first=_short(first),
            last=_short(last),
            description=sentence,
        )

    def _sentence(self, strain: list[int], hope: list[int]) -> str:
        if not strain and not hope:
            return self.tr("Tap how today is. After a few days a picture grows here.")
        if len(strain) < 4 and len(hope) < 4:
            return self.tr("%n day(s) so far. A few more, and a line will show.", "", len(strain))
        return (
            self._strain_part(trend(strain).direction)
            + " "
            + self._hope_part(trend(hope).direction)
        )

    def _strain_part(self, direction: int) -> str:
        return {
            -1: self.tr("Strain is lower than at first."),
            0: self.tr("Strain is about the same."),
            1: self.tr("Strain is higher than at first. That is worth telling someone."),
        }[direction]

    def _hope_part(self, direction: int) -> str:
        return {
            -1: self.tr("Hope is lower. Be kind to yourself."),
            0: self.tr("Hope is about the same."),
            1: self.tr("Hope is higher."),
        }[direction]


def bridged(values: Sequence[int | None]) -> tuple[float | None, ...]:
    """Values with gaps of up to a week filled by a straight line, so that a trend can be seen."""
    filled: list[float | None] = list(values)
    known = [place for place, value in enumerate(values) if value is not None]
    for start, end in pairwise(known):
        low, high = values[start], values[end]
        if end - start > LONGEST_BRIDGE or low is None or high is None:
            continue
        for place in range(start + 1, end):
            filled[place] = low + (high - low) * (place - start) / (end - start)
    return tuple(filled)


def _short(day: date) -> str:
    return in_words(day, "d MMM")
