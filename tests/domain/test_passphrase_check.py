from __future__ import annotations

from datetime import date

import pytest

from family_app.domain.passphrase_check import LONGEST_GAP, is_due, next_gap

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("known_on", "gap", "again_on", "due"),
    [
        ("", 14, "", False),
        ("2026-11-09", 14, "", True),
        ("2026-11-10", 14, "", False),
        ("2026-10-01", 14, "2026-11-24", False),
        ("2026-10-01", 14, "2026-11-23", True),
        ("2026-11-24", 14, "", False),
        ("2027-01-01", 14, "", True),
        ("2026-10-01", 14, "2027-01-01", True),
        ("not a day", 14, "", False),
    ],
)
def test_when_it_is_asked(known_on: str, gap: int, again_on: str, due: bool) -> None:
    assert is_due(known_on, gap, again_on, TODAY) is due


def test_the_question_comes_seldomer_up_to_an_end() -> None:
    gap = 14
    gaps = [gap := next_gap(gap, was_due=True) for _ in range(6)]
    assert gaps == [28, 56, 112, LONGEST_GAP, LONGEST_GAP, LONGEST_GAP]
    assert next_gap(14, was_due=False) == 14
