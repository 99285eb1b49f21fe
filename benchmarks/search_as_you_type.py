"""Types words letter by letter into the search of a large space and prints how long each took.

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
LIMIT_MS = 30.0


def measure(entries: int = 50_000, rounds: int = 3) -> Result:
    """The 95th percentile over every letter of every word typed."""
    by_length: dict[int, list[float]] = {}
    with filled_space(entries) as space:
        for _ in range(rounds):
            for text in TYPED:
                for length in range(1, len(text) + 1):
                    start = time.perf_counter()
                    with space.read() as uow:
                        search_entries(uow, text[:length])
                    took = (time.perf_counter() - start) * 1000
                    by_length.setdefault(length, []).append(took)
    every = [one for times in by_length.values() for one in times]
    slowest = max(percentile(times, 0.95) for times in by_length.values())
    return Result(
        f"search as you type, {entries} pages, 95th percentile (ms)",
        f"p50 {percentile(every, 0.5):.1f}, one letter {percentile(by_length[1], 0.95):.1f}, "
        f"slowest length {slowest:.1f}",
        percentile(every, 0.95),
        LIMIT_MS,
    )


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=50_000)
    return finish(measure(parser.parse_args().entries))


if __name__ == "__main__":
    sys.exit(main())
