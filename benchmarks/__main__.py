"""Runs every measurement and prints one table: `make bench`, or `python -m benchmarks`.

With `--quick` there are fewer pages and runs: a look at whether anything broke, not a measurement.
Exit code 1 when a promise is not kept.
"""

from __future__ import annotations

import argparse
import os
import sys

from benchmarks import (
    bring_in,
    content,
    journal,
    memory,
    save,
    search_as_you_type,
    start,
    take_out,
    unlock,
)
from benchmarks.result import Result, table


def main() -> int:
    """Measure one after the other; nothing else of ours may run beside a measurement."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    quick: bool = parser.parse_args().quick
    print("Measuring. This takes some minutes; leave the computer alone.", flush=True)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    results = [
        start.measure(5 if quick else 21),
        unlock.measure(2_000 if quick else 50_000, 2 if quick else 7),
        *search_as_you_type.measure(2_000 if quick else 50_000, 1 if quick else 3),
        *journal.measure(2_000 if quick else 50_000, 3 if quick else 9),
        save.measure(1_000 if quick else 10_000, 50 if quick else 300),
        *bring_in.measure(1_000 if quick else 10_000),
        take_out.measure(2_000 if quick else 50_000),
        *content.measure(3 if quick else 7),
        *_memory(quick=quick),
    ]
    print(table(results))
    print(f"{os.cpu_count()} cores, load before {load:.1f}. Trust differences above 15 % only.")
    return 0 if all(one.kept for one in results) else 1


def _memory(*, quick: bool) -> list[Result]:
    if not sys.platform.startswith("linux"):
        return []
    return [memory.measure(1_000 if quick else 10_000, 1 if quick else 3)]


if __name__ == "__main__":
    sys.exit(main())
