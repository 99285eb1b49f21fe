"""The rhythm of slow breathing, as a pure function of time."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi


@dataclass(frozen=True, slots=True)
class Moment:
    """Where in the breath one is. `fullness` is 0 (out) to 1 (in); `count` starts at 1.

    While the breath is held it is neither breathing in nor out.
    """

    breathing_in: bool
    count: int
    round: int
    fullness: float
    is_over: bool = False
    holding: bool = False


@dataclass(frozen=True, slots=True)
class Pace:
    """Whole seconds in, held and out, and how many breaths a round of the exercise has."""

    breathe_in: int
    breathe_out: int
    rounds: int
    hold: int = 0

    @property
    def breath(self) -> int:
        """Seconds of one breath."""
        return self.breathe_in + self.hold + self.breathe_out

    @property
    def whole(self) -> int:
        """Seconds from the first breath in to the end of the last breath out."""
        return self.breath * self.rounds

    def at(self, seconds: float) -> Moment:
        """The moment `seconds` after the start."""
        if seconds >= self.whole:
            return Moment(False, self.breathe_out, self.rounds, 0.0, is_over=True)
        number, within = divmod(max(0.0, seconds), self.breath)
        held = within - self.breathe_in
        if 0 <= held < self.hold:
            return Moment(False, int(held) + 1, int(number) + 1, 1.0, holding=True)
        breathing_in = within < self.breathe_in
        passed = within if breathing_in else held - self.hold
        length = self.breathe_in if breathing_in else self.breathe_out
        # Half a cosine: a breath begins and ends gently.
        share = (1 - cos(pi * passed / length)) / 2
        return Moment(
            breathing_in=breathing_in,
            count=int(passed) + 1,
            round=int(number) + 1,
            fullness=share if breathing_in else 1 - share,
        )
