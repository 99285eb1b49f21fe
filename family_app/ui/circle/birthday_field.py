"""Asks for a birthday: month, day, and the year where it is known."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from family_app.domain.birthday import Birthday
from family_app.ui.widgets.fields import ChoiceField, LineField
from family_app.ui.widgets.flow import FlowBox

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class BirthdayField(FlowBox):
    """Only days that a month has can be chosen; a year without that day is left out."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        name = "circle-form-birthday"
        super().__init__(gap=8, name=name, accessible=caption, parent=parent)
        locale = QLocale()
        alone = QLocale.FormatType.LongFormat
        months = [(number, locale.standaloneMonthName(number, alone)) for number in range(1, 13)]
        unknown: list[tuple[object, str]] = [(0, self.tr("Not known"))]
        self._month = ChoiceField(self.tr("Month"), [*unknown, *months], name=f"{name}-month")
        self._day = ChoiceField(self.tr("Day"), [(1, "1")], name=f"{name}-day")
        self._year = LineField(
            self.tr("Year, if known"), name=f"{name}-year", max_length=4, placeholder="1980"
        )
        self._year.edit.setValidator(QIntValidator(1, 9999, self))
        self.add(self._month, self._day, self._year)
        self._month.combo.currentIndexChanged.connect(self._fit)
        self._fit()

    def set_text(self, written: str) -> None:
        """Show a birthday as the domain writes it; "" for none."""
        day = Birthday.from_text(written)
        self._month.set_value(day.month if day else 0)
        self._fit()
        self._day.set_value(day.day if day else 1)
        self._year.set_text(str(day.year) if day and day.year else "")

    def text(self) -> str:
        """The birthday as the domain writes it; "" for none."""
        month, day = int(str(self._month.value())), int(str(self._day.value()))
        if not month:
            return ""
        year = self._year.text()
        try:
            return Birthday(month, day, int(year) if year else None).text()
        except ValueError:
            return Birthday(month, day).text()

    @Slot()
    def _fit(self) -> None:
        month, chosen = int(str(self._month.value())), self._day.value()
        days = _DAYS[month - 1] if month else 1
        self._day.set_choices([(day, str(day)) for day in range(1, days + 1)])
        self._day.set_value(chosen if isinstance(chosen, int) and chosen <= days else 1)
        self._day.setVisible(bool(month))
        self._year.setVisible(bool(month))
