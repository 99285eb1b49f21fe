from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from family_app.ui.circle.birthday_field import BirthdayField
from family_app.ui.theme import Theme


@pytest.mark.parametrize("written", ["", "1980-03-22", "--02-29", "2000-12-31"])
def test_it_gives_back_what_it_shows(qtbot: QtBot, theme: Theme, written: str) -> None:
    assert theme.text_size == 100
    field = BirthdayField("Birthday")
    qtbot.addWidget(field)
    field.set_text("--01-31")
    field.set_text(written)
    assert field.text() == written


def test_only_days_of_the_month_and_a_year_that_has_the_day(qtbot: QtBot, theme: Theme) -> None:
    assert theme.text_size == 100
    field = BirthdayField("Birthday")
    qtbot.addWidget(field)
    field.set_text("1981-01-31")
    month = field.findChild(QComboBox, "circle-form-birthday-month")
    day = field.findChild(QComboBox, "circle-form-birthday-day")
    assert month is not None
    assert day is not None
    month.setCurrentIndex(2)
    assert day.count() == 29
    assert field.text() == "1981-02-01"
    day.setCurrentIndex(28)
    assert field.text() == "--02-29"
    month.setCurrentIndex(0)
    assert field.text() == ""
