from __future__ import annotations

from datetime import date, timedelta

import pytest

from family_app.domain.lesson import Exercise, Field
from family_app.domain.safety_gate import VALID_DAYS, Gate, GateKept, gate_of, opens

TODAY = date(2026, 11, 23)
CHECK = Exercise(
    "check",
    "Three questions",
    tuple(Field(name, "choice", name, options=("Yes", "No", "Skip")) for name in "abc"),
)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("answers", "open_"),
    [
        ({"a": "No", "b": "No", "c": "No"}, True),
        ({"a": "No", "b": "Yes", "c": "No"}, False),
        ({"a": "No", "b": "No", "c": "Skip"}, False),
        ({"a": "No", "b": "No"}, False),
        ({}, False),
    ],
)
def test_only_three_times_no_opens(answers: dict[str, str], open_: bool) -> None:
    assert opens(CHECK, answers) == open_


@pytest.mark.parametrize(
    ("kept", "gate"),
    [
        (None, Gate.NOT_ASKED),
        (GateKept(True, TODAY), Gate.OPEN),
        (GateKept(True, days_ago(VALID_DAYS)), Gate.OPEN),
        (GateKept(True, days_ago(VALID_DAYS + 1)), Gate.ASK_AGAIN),
        (GateKept(False, TODAY), Gate.CLOSED),
        (GateKept(False, days_ago(VALID_DAYS + 1)), Gate.ASK_AGAIN),
        (GateKept(True, days_ago(-1)), Gate.ASK_AGAIN),
    ],
)
def test_it_is_asked_again_after_thirty_days(kept: GateKept | None, gate: Gate) -> None:
    assert gate_of(kept, TODAY, asks_again=False) is gate


@pytest.mark.parametrize(
    ("kept", "gate"),
    [
        (GateKept(True, TODAY), Gate.ASK_AGAIN),
        (GateKept(True, TODAY, TODAY), Gate.OPEN),
        (GateKept(True, TODAY, days_ago(VALID_DAYS + 1)), Gate.ASK_AGAIN),
        (GateKept(False, TODAY, TODAY), Gate.CLOSED),
    ],
)
def test_before_treatment_it_is_asked_once_more(kept: GateKept, gate: Gate) -> None:
    assert gate_of(kept, TODAY, asks_again=True) is gate
