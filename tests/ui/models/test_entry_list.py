from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester

from family_app.domain.entry import EntryRow
from family_app.domain.ids import EntryId
from family_app.ui.models.entry_dates import day_words, read_time
from family_app.ui.models.entry_list import HEADING_ROLE, EntryListModel

TODAY = date(2026, 11, 23)


def row(number: int, title: str = "") -> EntryRow:
    day = TODAY - timedelta(days=number * 10)
    return EntryRow(EntryId(f"page-{number}"), day, "08:12", title, f"words {number}")


def headings(model: EntryListModel) -> list[object]:
    found = [model.index(n).data(HEADING_ROLE) for n in range(model.rowCount())]
    return [one for one in found if one]


@pytest.fixture
def model(qapp: object) -> EntryListModel:
    made = EntryListModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_each_month_has_one_heading(model: EntryListModel) -> None:
    model.set_entries([row(n) for n in range(6)], TODAY)
    assert headings(model) == ["November 2026", "October 2026"]
    assert model.rowCount() == 8
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags


def test_more_pages_are_added_below_without_a_reset(model: EntryListModel) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_entries([row(n) for n in range(6)], TODAY)
    model.set_entries([row(n) for n in range(9)], TODAY)
    assert len(resets) == 1
    assert headings(model) == ["November 2026", "October 2026", "September 2026"]
    assert [one.uid for one in model.entries] == [f"page-{n}" for n in range(9)]


def test_found_pages_have_no_headings(model: EntryListModel) -> None:
    model.set_entries([row(n) for n in range(6)], TODAY, by_month=False)
    assert headings(model) == []


def test_a_saved_page_changes_in_its_place(model: EntryListModel) -> None:
    model.set_entries([row(0), row(1)], TODAY)
    assert model.update_entry(row(1, "New title"))
    assert model.index_of(EntryId("page-1")).data() == "New title"
    moved = EntryRow(EntryId("page-1"), TODAY, "08:12", "", "")
    assert not model.update_entry(moved)


def test_a_new_page_goes_where_its_day_is(model: EntryListModel) -> None:
    model.set_entries([row(0), row(4)], TODAY)
    for uid, day, time in (
        ("between", date(2026, 11, 1), None),
        ("first", TODAY, "09:00"),
        ("last", date(2026, 1, 1), "09:00"),
    ):
        model.put_entry(EntryRow(EntryId(uid), day, time, "", ""), has_more=False)
    order = [one.uid for one in model.entries]
    assert order == ["first", "page-0", "between", "page-4", "last"]
    model.put_entry(EntryRow(EntryId("first"), date(2026, 1, 1), None, "", ""), has_more=True)
    assert [one.uid for one in model.entries] == order[1:]


def test_screen_readers_hear_title_and_day(model: EntryListModel) -> None:
    model.set_entries([row(0, "Thursday soup"), row(1)], TODAY)
    first = model.index_of(EntryId("page-0"))
    spoken = str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Thursday soup, Today")
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "words 0"
    second = model.index_of(EntryId("page-1"))
    assert "without a title" in str(second.data(Qt.ItemDataRole.AccessibleTextRole))


def test_neighbours_follow_the_list(model: EntryListModel) -> None:
    model.set_entries([row(n) for n in range(6)], TODAY)
    below = model.neighbour(EntryId("page-2"), 1)
    assert below is not None
    assert below.uid == "page-3"
    assert model.neighbour(EntryId("page-0"), -1) is None
    assert model.neighbour(EntryId("gone"), 1) is None


def test_days_in_words() -> None:
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    assert day_words(TODAY, None, TODAY, english) == "Today"
    assert day_words(TODAY - timedelta(days=1), None, TODAY, english) == "Yesterday"
    assert day_words(date(2026, 11, 18), None, TODAY, english) == "Wed 18 Nov"
    assert day_words(date(2024, 3, 2), None, TODAY, english) == "2 Mar 2024"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("8:12", "08:12"),
        ("08.12", "08:12"),
        ("8:12 pm", "20:12"),
        ("8pm", "20:00"),
        ("25:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_as_people_type_them(typed: str, kept: str | None) -> None:
    assert read_time(typed) == kept
