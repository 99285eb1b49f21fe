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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, default=50_000)
    entries: int = parser.parse_args().entries
    by_length: dict[int, list[float]] = {}
    with filled_space(entries) as space:
        for _ in range(3):
            for text in TYPED:
                for length in range(1, len(text) + 1):
                    start = time.perf_counter()
                    with space.read() as uow:
                        search_entries(uow, text[:length])
                    took = (time.perf_counter() - start) * 1000
                    by_length.setdefault(min(length, 9), []).append(took)
    for length, times in sorted(by_length.items()):
        name = f"{length} letters" + (" and more" if length == 9 else "")
        _say(name, times)
    every = [one for times in by_length.values() for one in times]
    _say(f"all, {entries} pages", every)
    p95 = percentile(every, 0.95)
    print(f"p95 / limit = {p95 / LIMIT_MS:.2f} (limit {LIMIT_MS:.0f} ms)")
    return 0 if p95 < LIMIT_MS else 1


def _say(name: str, times: list[float]) -> None:
    half, most = percentile(times, 0.5), percentile(times, 0.95)
    print(f"{name:>24}: p50 {half:6.1f} ms  p95 {most:6.1f} ms  max {max(times):6.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
