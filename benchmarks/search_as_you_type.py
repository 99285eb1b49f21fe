"""Types into the search of a large space, letter by letter, and prints how long each took.

    .venv/bin/python benchmarks/search_as_you_type.py [--entries 50000]

The promise: the 95th percentile stays under 30 ms from the first letter, at 50,000 pages.
Exit code 1 when it does not.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.result import Result, finish
from benchmarks.spaces_to_measure import filled_space, percentile
from family_app.services.search import search_entries
from family_app.storage.open_space import OpenSpace

TYPED = (
    "meeting",
    "the meeting",
    "gratitudewalk",
    "zephyrquartz",
    "café",
    "mother and father",
    "they said",
    "a calm evening in the garden",
    "nothinglikethis",
)
NARROWED = (
    '"in the garden"',
    "walk -meeting",
    "-meeting",
    "tag:hope meeting",
    "after:2016-05 tag:family -the calm",
    "before:2018 has:star the",
    "person:rosa evening",
)
LIMIT_MS = 30.0


def measure(entries: int = 50_000, rounds: int = 3) -> list[Result]:
    """The 95th percentile over every letter: of words, and of phrases and filters."""
    with filled_space(entries) as space:
        words = _typed(space, TYPED, rounds)
        narrowed = _typed(space, NARROWED, rounds)
    return [
        _result(f"search as you type, {entries} pages, 95th percentile (ms)", words),
        _result("the same with phrases and filters (ms)", narrowed),
    ]


def _typed(space: OpenSpace, texts: tuple[str, ...], rounds: int) -> list[tuple[float, float]]:
    """For each letter typed, how long it took and how long the processor worked on it."""
    times = []
    for _ in range(rounds):
        for text in texts:
            for length in range(1, len(text) + 1):
                start, busy = time.perf_counter(), time.process_time()
                with space.read() as uow:
                    search_entries(uow, text[:length])
                took, worked = time.perf_counter() - start, time.process_time() - busy
                times.append((took * 1000, worked * 1000))
    return times


def _result(name: str, times: list[tuple[float, float]]) -> Result:
    took, worked = [one for one, _ in times], [one for _, one in times]
    words = f"p50 {percentile(took, 0.5):.1f}, cpu {percentile(worked, 0.95):.1f}"
    return Result(name, words, percentile(took, 0.95), LIMIT_MS)


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=50_000)
    return finish(*measure(parser.parse_args().entries))


if __name__ == "__main__":
    sys.exit(main())
