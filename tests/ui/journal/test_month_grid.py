from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from family_app.domain.day_marks import DayMarks
from family_app.ui.journal.month_grid import MonthGrid
from family_app.ui.journal.month_model import MARKS_ROLE
from family_app.ui.theme import Theme
from tests import checks


@pytest.fixture
def month(qtbot: QtBot, theme: Theme) -> MonthGrid:
    made = MonthGrid(theme, date(2026, 11, 23), name="month")
    qtbot.addWidget(made)
    made.show()
    checks.settle(made)
    return made


def cell(month: MonthGrid, day: date) -> str:
    return str(month._model.index_of(day).data(Qt.ItemDataRole.AccessibleTextRole))


def test_days_say_whether_they_have_pages(month: MonthGrid) -> None:
    month.set_marks({date(2026, 11, 4): DayMarks(2, starred=True, pictures=True)})
    assert "no page" in cell(month, date(2026, 11, 5))
    assert cell(month, date(2026, 11, 4)).endswith("2 page(s), with a star, with photos")
    assert cell(month, date(2026, 11, 23)).endswith("today")
    assert month._model.index_of(date(2026, 11, 4)).data(MARKS_ROLE).pages == 2


def test_a_click_chooses_a_day(qtbot: QtBot, month: MonthGrid) -> None:
    chosen: list[object] = []
    month.day_chosen.connect(chosen.append)
    table = month.findChild(QTableView)
    assert table is not None
    where = table.visualRect(month._model.index_of(date(2026, 11, 4))).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen == [date(2026, 11, 4)]


def test_the_keyboard_walks_and_chooses(qtbot: QtBot, month: MonthGrid) -> None:
    chosen: list[object] = []
    month.day_chosen.connect(chosen.append)
    month.choose(date(2026, 11, 4))
    table = month.findChild(QTableView)
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [date(2026, 11, 11)]


def test_months_turn_over_the_year(month: MonthGrid) -> None:
    turned: list[tuple[int, int]] = []
    month.month_changed.connect(lambda year, number: turned.append((year, number)))
    after = month.findChild(QPushButton, "month-after")
    assert after is not None
    after.click()
    after.click()
    assert turned == [(2026, 12), (2027, 1)]
    assert month.shown == (2027, 1)


def test_every_day_of_every_month_stands_once(month: MonthGrid) -> None:
    for year, number, days in ((2026, 2, 28), (2028, 2, 29), (2026, 8, 31), (2027, 5, 31)):
        month.show_month(year, number)
        found = [month._model.day_at(row, column) for row in range(6) for column in range(7)]
        assert [one.day for one in found if one] == list(range(1, days + 1))


def test_names_and_sizes(month: MonthGrid, theme: Theme) -> None:
    assert checks.named(month) == []
    theme.set("light", 200)
    month.resize(month.sizeHint())
    checks.settle(month)
    assert checks.clipped(month) == []
