from __future__ import annotations

from datetime import UTC, datetime, timedelta

from family_app.domain.revision import thinned

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def test_two_weeks_stay_whole() -> None:
    moments = [(str(hour), ago(hours=hour)) for hour in range(24 * 14)]
    assert thinned(moments, NOW) == frozenset()


def test_after_two_weeks_the_last_of_a_day_stays() -> None:
    moments = [
        ("noon", ago(days=20)),
        ("eleven", ago(days=20, hours=1)),
        ("ten", ago(days=20, hours=2)),
    ]
    moments += [("new", ago(hours=1)), ("first", ago(days=60))]
    assert thinned(moments, NOW) == {"eleven", "ten"}


def test_after_three_months_the_last_of_a_month_stays() -> None:
    first, second = datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 20, tzinfo=UTC)
    moments = [("late", second), ("early", first), ("oldest", ago(days=400)), ("new", NOW)]
    assert thinned(moments, NOW) == {"early"}


def test_the_oldest_and_the_newest_always_stay() -> None:
    day = datetime(2025, 3, 3, 8, tzinfo=UTC)
    moments = [(str(hour), day + timedelta(hours=hour)) for hour in range(5)]
    assert thinned(moments, NOW) == {"1", "2", "3"}


def test_thinning_again_takes_nothing_more() -> None:
    moments = [(str(hours), ago(hours=hours)) for hours in range(0, 24 * 400, 7)]
    gone = thinned(moments, NOW)
    assert gone
    assert thinned([one for one in moments if one[0] not in gone], NOW) == frozenset()
