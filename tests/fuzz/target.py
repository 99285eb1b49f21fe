"""What a parser of outside files must hold to, whatever it is given."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from family_app.errors import AppError

FOUND = Path(__file__).parent / "found"
MOST_SECONDS = 1.0


class TooSlow(AssertionError):
    """One input took longer than anyone should wait."""


@dataclass(frozen=True, slots=True)
class Target:
    """One parser under test.

    `read` gets any bytes and asserts what must be true of whatever it reads; it may raise
    `refusals` and nothing else. `seeds` are inputs that are right or nearly so; `words` are pieces
    of the format; `longest` bounds an input in bytes; `share` is its part of a long run, about in
    per cent; slow ones have less.
    """

    name: str
    read: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]
    refusals: tuple[type[AppError], ...] = ()
    words: tuple[str, ...] = ()
    longest: int = 4096
    share: int = 5

    def found(self) -> list[Path]:
        """Inputs that broke the parser once."""
        folder = FOUND / self.name
        return sorted(folder.iterdir()) if folder.is_dir() else []

    def try_one(self, data: bytes) -> bool:
        """Whether the input was read rather than refused.

        Raises:
            TooSlow: it took over a second of this program's own time.
            Exception: whatever else went wrong, which nothing may.
        """
        started = time.process_time()
        try:
            self.read(data)
            was_read = True
        except self.refusals as refusal:
            _expect_a_sentence(refusal)
            was_read = False
        seconds = time.process_time() - started
        if seconds > MOST_SECONDS:
            raise TooSlow(f"{self.name} took {seconds:.1f} s")
        return was_read


def _expect_a_sentence(refusal: AppError) -> None:
    assert str(refusal).endswith((".", "?")), refusal
