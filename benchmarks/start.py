"""Start: from the start of the process to the first painted lock screen, beside a bare window.

    .venv/bin/python benchmarks/start.py [--runs 21]

The promise: at most 1.8 times a bare window of the same toolkit. Exit code 1 when it is not kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import environment, run
from benchmarks.result import Result, finish, median
from benchmarks.spaces_to_measure import make_home

LIMIT = 1.8

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMainWindow, QSplitter
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
parts = QSplitter()
parts.addWidget(QListWidget())
parts.addWidget(QLineEdit())
window.setCentralWidget(parts)
window.resize(1280, 820)
window.show()
app.exec()
"""

# The program's own command; only the first paint of the lock screen is overheard.
OURS = """
import os, sys, time
started = float(sys.argv.pop(1))
from family_app.cli.main import main
from family_app.ui.unlock.unlock_card import UnlockCard
def painted(card, event):
    print(time.time() - started, flush=True)
    os._exit(0)
UnlockCard.paintEvent = painted
main([])
"""


def measure(runs: int = 21) -> Result:
    """Take turns, so that noise meets both alike; the first turn fills the caches and is left out.

    The figure is the median of the ratios of neighbours in time.
    """
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home, 1)
        surroundings = environment(home, Path(folder) / "compiled")
        for _ in range(runs + 1):
            bare.append(float(run(BARE, surroundings)))
            ours.append(float(run(OURS, surroundings)))
    ratio = median([one / other for one, other in zip(ours[1:], bare[1:], strict=True)])
    return Result(
        "lock screen drawn / bare window drawn",
        f"{median(ours[1:]) * 1000:.0f} / {median(bare[1:]) * 1000:.0f} ms",
        ratio,
        LIMIT,
    )


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=21)
    return finish(measure(parser.parse_args().runs))


if __name__ == "__main__":
    sys.exit(main())
