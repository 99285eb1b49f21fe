from __future__ import annotations

import pytest

from family_app.services.phone_numbers import dialled_number, same_number, shown_number


@pytest.mark.parametrize(
    ("written", "country", "shown", "dialled"),
    [
        ("2025550142", "US", "(202) 555-0142", "+12025550142"),
        ("+1 202-555-0142", "DE", "+1 202-555-0142", "+12025550142"),
        ("030 123456", "DE", "030 123456", "+4930123456"),
        ("0049 30 123456", "DE", "030 123456", "+4930123456"),
        ("988", "US", "988", "988"),
        ("ask Ann", "US", "ask Ann", "ask Ann"),
        ("*31#", "US", "*31#", "*31#"),
    ],
)
def test_as_the_country_writes_and_dials(
    written: str, country: str, shown: str, dialled: str
) -> None:
    assert shown_number(written, country) == shown
    assert dialled_number(written, country) == dialled


def test_two_ways_of_writing_one_number() -> None:
    assert same_number("(202) 555-0142", "US") == same_number("+1 202 555 0142", "DE")
    assert same_number("202-555-0142 ext. 5", "US") != same_number("202-555-0142", "US")
