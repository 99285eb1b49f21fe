"""Writes a whole space as one JSON file and prints how long that takes.

    .venv/bin/python benchmarks/take_out.py [--entries 50000]

The promise: 50,000 pages in under 10 s. Exit code 1 when it is not kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.result import Result, finish
from benchmarks.spaces_to_measure import filled_space
from family_app.services.exporting import Wish, export

LIMIT_S = 10.0


def measure(entries: int = 50_000) -> Result:
    """Seconds from asking for the file to its last byte on the disk."""
    with filled_space(entries) as space, tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "everything.json"
        clock, processor = time.perf_counter(), time.process_time()
        export(space, Wish("json", target))
        seconds, busy = time.perf_counter() - clock, time.process_time() - processor
        megabytes = target.stat().st_size / 1_000_000
    name = f"all as JSON, {entries} pages (s)"
    return Result(name, f"{megabytes:.0f} MB, processor {busy:.1f}", seconds, LIMIT_S)


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=50_000)
    return finish(measure(parser.parse_args().entries))


if __name__ == "__main__":
    sys.exit(main())
