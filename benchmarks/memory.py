"""Memory: the open journal with 10,000 pages, in megabytes (PSS).

    .venv/bin/python benchmarks/memory.py [--entries 10000] [--runs 3]

The promise is half of RedNotebook's; `side_by_side.py` measures both. Here the same process is
compared with what RedNotebook took in our own measurements (287 MB, see docs/performance.md), so
that growth is noticed where RedNotebook is not installed. Exit code 1 when the promise is not kept.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import environment
from benchmarks.result import Result, finish, median
from benchmarks.spaces_to_measure import make_home

REDNOTEBOOK_MB = 287.0
LIMIT = 0.5
_SETTLE_SECONDS = "5"


def measure(entries: int = 10_000, runs: int = 3) -> Result:
    """The median over fresh starts, five seconds after the journal shows."""
    program = str(Path(__file__).with_name("open_journal.py"))
    taken: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home, entries)
        surroundings = environment(home, Path(folder) / "compiled")
        for _ in range(runs):
            done = subprocess.run(
                [sys.executable, program, "--tell", _SETTLE_SECONDS],
                env=surroundings,
                capture_output=True,
                text=True,
                check=True,
            )
            taken.append(float(done.stdout.split()[-1]))
    return Result(
        f"memory, {entries} pages open / RedNotebook's",
        f"{median(taken):.0f} / {REDNOTEBOOK_MB:.0f} MB",
        median(taken) / REDNOTEBOOK_MB,
        LIMIT,
    )


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    return finish(measure(args.entries, args.runs))


if __name__ == "__main__":
    sys.exit(main())
