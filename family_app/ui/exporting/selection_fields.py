"""Which pages are meant: all, those of some days, of a tag, or with a star."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from family_app.domain.selection import ALL, Selection
from family_app.ui.widgets.fields import ChoiceField, Field

_ALL, _DAYS, _TAG, _STARRED = "all", "days", "tag", "starred"


class SelectionFields(QWidget):
    """Shows only the fields that the choice needs."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [
            (_ALL, self.tr("All pages")),
            (_DAYS, self.tr("Pages of these days")),
            (_TAG, self.tr("Pages with a tag")),
            (_STARRED, self.tr("Pages with a star")),
        ]
        self.which = ChoiceField(self.tr("Which pages"), choices, name="pages-which")
        self.first = _day_field(self.tr("First day"), date(today.year, 1, 1), "pages-first")
        self.last = _day_field(self.tr("Last day"), today, "pages-last")
        self.tag = ChoiceField(self.tr("Tag"), [], name="pages-tag")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for field in (self.which, self.first, self.last, self.tag):
            rows.addWidget(field)
        self.which.combo.currentIndexChanged.connect(self._fit)
        self._fit()

    def set_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        """Offer these tags, each with its number of pages."""
        self.tag.set_choices([(name, f"{name} ({count})") for name, count in tags])

    def selection(self) -> Selection:
        """What is meant."""
        which = self.which.value()
        if which == _DAYS:
            first, last = sorted((_day(self.first), _day(self.last)))
            return Selection(first=first, last=last)
        if which == _TAG:
            return Selection(tag=str(self.tag.value() or ""))
        return Selection(starred=True) if which == _STARRED else ALL

    @Slot()
    def _fit(self) -> None:
        which = self.which.value()
        self.first.setVisible(which == _DAYS)
        self.last.setVisible(which == _DAYS)
        self.tag.setVisible(which == _TAG)


def _day_field(label: str, day: date, name: str) -> Field:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat("yyyy-MM-dd")
    return Field(label, edit, name=name)


def _day(field: Field) -> date:
    edit = field.control
    assert isinstance(edit, QDateEdit)
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
