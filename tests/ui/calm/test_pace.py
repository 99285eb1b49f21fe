from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.ui.calm.pace import Pace

PACE = Pace(breathe_in=4, breathe_out=6, rounds=6)


def test_a_breath_goes_in_for_four_and_out_for_six() -> None:
    seen = [(PACE.at(s).breathing_in, PACE.at(s).count) for s in range(10)]
    assert seen == [(True, n) for n in (1, 2, 3, 4)] + [(False, n) for n in range(1, 7)]


def test_it_is_empty_at_the_start_full_at_the_turn_and_over_at_the_end() -> None:
    assert PACE.at(0).fullness == 0
    assert PACE.at(4).fullness == 1
    assert PACE.at(59.9).round == 6
    assert not PACE.at(59.9).is_over
    assert PACE.at(60).is_over
    assert PACE.whole == 60


@given(st.floats(min_value=0, max_value=70))
def test_the_circle_never_jumps(seconds: float) -> None:
    before, after = PACE.at(seconds), PACE.at(seconds + 0.03)
    assert 0 <= before.fullness <= 1
    assert abs(after.fullness - before.fullness) < 0.03


def test_a_breath_may_be_held_between_in_and_out() -> None:
    pace = Pace(4, 6, 2, hold=2)
    assert pace.whole == 24
    held = pace.at(5.5)
    assert (held.holding, held.breathing_in, held.count, held.fullness) == (True, False, 2, 1.0)
    out = pace.at(6.0)
    assert (out.holding, out.breathing_in, out.count, out.round) == (False, False, 1, 1)
    assert out.fullness == 1.0
    assert pace.at(12.1).breathing_in
