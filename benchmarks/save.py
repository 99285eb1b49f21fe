"""Saves a page again and again, as the editor does while someone types, and prints how long.

    .venv/bin/python benchmarks/save.py [--entries 10000] [--saves 300]

The promise: a save, flushed to the disk, takes under 5 ms. Exit code 1 when it does not.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.spaces_to_measure import filled_space, percentile
from family_app.domain.sample_pages import sample_pages
from family_app.services.journal import entry, save_entry

LIMIT_MS = 5.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--saves", type=int, default=300)
    args = parser.parse_args()
    times = []
    with filled_space(args.entries) as space:
        page = next(sample_pages(args.entries, 7))
        for _ in range(args.saves):
            with space.read() as uow:
                stored = entry(uow, page.uid)
            if stored is None:
                raise SystemExit("the page is gone")
            longer = replace(stored.draft(), body=f"{stored.body} word")
            start = time.perf_counter()
            with space.write() as uow:
                save_entry(uow, longer)
            times.append((time.perf_counter() - start) * 1000)
    half, most = percentile(times, 0.5), percentile(times, 0.95)
    flush = _flush_ms()
    print(f"a save of {args.saves}: p50 {half:.2f} ms  p95 {most:.2f} ms  max {max(times):.2f} ms")
    print(f"one flush of this disk: {flush:.2f} ms; a save is {half / flush:.1f} flushes")
    print(f"p95 / limit = {most / LIMIT_MS:.2f} (limit {LIMIT_MS:.0f} ms)")
    return 0 if most < LIMIT_MS else 1


def _flush_ms() -> float:
    """The median time this disk takes to keep one small write."""
    times = []
    with tempfile.TemporaryFile() as file:
        for _ in range(50):
            start = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    return percentile(times, 0.5)


if __name__ == "__main__":
    sys.exit(main())
