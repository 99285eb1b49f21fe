from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.date_words import DateSpan, read_dates

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-05", (2024, 5, 1), (2024, 5, 31)),
        ("5/2024", (2024, 5, 1), (2024, 5, 31)),
        ("2024-5-7", (2024, 5, 7), (2024, 5, 7)),
        ("7.5.2024", (2024, 5, 7), (2024, 5, 7)),
        ("17/5/2024", (2024, 5, 17), (2024, 5, 17)),
        ("5/17/2024", (2024, 5, 17), (2024, 5, 17)),
        ("May 2024", (2024, 5, 1), (2024, 5, 31)),
        ("17 de mayo de 2024", (2024, 5, 17), (2024, 5, 17)),
        ("Dec 24, 2025", (2025, 12, 24), (2025, 12, 24)),
        ("december", (2025, 12, 1), (2025, 12, 31)),
        ("3 nov", (2026, 11, 3), (2026, 11, 3)),
        ("24 nov", (2025, 11, 24), (2025, 11, 24)),
        ("Today", (2026, 11, 23), (2026, 11, 23)),
        ("ayer", (2026, 11, 22), (2026, 11, 22)),
    ],
)
def test_dates(typed: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert read_dates(typed, TODAY) == DateSpan(date(*first), date(*last))


@pytest.mark.parametrize(
    "typed",
    ["", "20", "202", "2024-13", "2024-02-30", "5/6/2024", "0000", "31 feb 2024", "may june", "x"],
)
def test_what_is_no_date_or_could_be_two(typed: str) -> None:
    assert read_dates(typed, TODAY) is None


@given(st.text() | st.text("0123456789-./ maynov"))
def test_any_text_is_read_or_not(text: str) -> None:
    span = read_dates(text, TODAY)
    assert span is None or span.first <= span.last


@given(st.dates())
def test_a_day_written_in_full_is_that_day(day: date) -> None:
    assert read_dates(day.isoformat(), TODAY) == DateSpan(day, day)
