"""What is said of a copy in a list."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QApplication

from family_app.domain.snapshots import Held, Snapshot, Why
from family_app.ui.backups.held_words import copy_words, held_words, months_of

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_every_copy_says_why_it_was_made(qapp: QApplication) -> None:
    moment = datetime(2026, 3, 14, tzinfo=UTC)
    said = [copy_words(Snapshot("name", 1, moment, moment.date(), why, 1)) for why in Why]
    assert len({line.rpartition(" · ")[2] for line in said}) == len(Why)
    assert not any(line.endswith(" · copy") for line in said)


def test_one_day_is_named_once(qapp: QApplication) -> None:
    day = date(2026, 3, 14)
    assert held_words(Held(1, 2, 0, day, day)).count("2026") == 1
    assert "(" in held_words(Held(2, 2, 0, day, APRIL))


def test_only_months_that_differ_are_listed_newest_first(qapp: QApplication) -> None:
    now = Held(3, 0, 0, MARCH, APRIL, {MARCH: 2, APRIL: 1})
    then = Held(2, 0, 0, MARCH, MARCH, {MARCH: 2, date(2026, 2, 1): 1})
    assert [(one, two) for _, one, two in months_of(now, then)] == [(1, 0), (0, 1)]
