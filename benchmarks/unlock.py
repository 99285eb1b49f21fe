"""Unlock: from the moment the key is derived to the painted Today, with very many pages.

    .venv/bin/python benchmarks/unlock.py [--entries 50000] [--runs 7]

Deriving the key is slow on purpose; what the program adds to it may take at most 150 ms. The
passphrase is typed at once and opened at once, so that what is got ready while a person types has
only the time of the derivation. Exit code 1 when the promise is not kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import environment, run
from benchmarks.result import Result, finish, median
from benchmarks.spaces_to_measure import PASSPHRASE, make_home

LIMIT_MS = 150.0
TYPING_MS = 1500

# Types, opens, and overhears four moments without loading anything itself: the key is derived,
# the space is open, Today has its contents, Today is painted.
OPEN = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from family_app.cli.main import main
from family_app.ui.unlock.unlock_card import UnlockCard
passphrase = sys.argv.pop()
typing = int(sys.argv.pop())
del sys.argv[1:]
moments = {}

def note(name):
    moments.setdefault(name, time.perf_counter() * 1000)

def derive_and_note():
    from family_app.storage import key_slots
    stretch = key_slots._stretch
    def timed(*args):
        key = stretch(*args)
        note("derived")
        return key
    key_slots._stretch = timed

class AfterPaint(QObject):
    def eventFilter(self, page, event):
        if event.type() == QEvent.Type.Paint:
            page.removeEventFilter(self)
            QTimer.singleShot(0, tell)
        return False

def tell():
    note("painted")
    print(json.dumps(moments), flush=True)
    os._exit(0)

after_paint = AfterPaint()

def delivered(job):
    kind = type(job.value).__name__
    if kind == "OpenSpace":
        note("open")
    elif kind == "TodayView":
        note("filled")
        page = window.findChild(QObject, "page-today")
        page.installEventFilter(after_paint)
        page.update()

def open_it(card):
    global window
    window = card.window()
    window._parts.ops._done.connect(delivered)
    card.passphrase.edit.setText(passphrase)
    card.typing_started.emit()
    QTimer.singleShot(typing, card, lambda: press_open(card))

def press_open(card):
    derive_and_note()
    note("asked")
    card.open_button.click()

shown = []

def painted(card, event):
    if not shown:
        shown.append(True)
        QTimer.singleShot(100, card, lambda: open_it(card))

UnlockCard.paintEvent = painted
main([])
"""


def measure(entries: int = 50_000, runs: int = 7, typing_ms: int = TYPING_MS) -> Result:
    """The median over fresh starts; the first fills the caches and is left out."""
    after: list[float] = []
    parts: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home, entries)
        surroundings = environment(home, Path(folder) / "compiled")
        for _ in range(runs + 1):
            at: dict[str, float] = json.loads(run(OPEN, surroundings, str(typing_ms), PASSPHRASE))
            after.append(at["painted"] - at["derived"])
            parts.append(at)
    steps = ("asked", "derived", "open", "filled", "painted")
    shares = [
        f"{name} {median([one[name] - one[before] for one in parts[1:]]):.0f}"
        for before, name in pairwise(steps)
    ]
    took = median(after[1:])
    return Result(
        f"Today painted after the key, {entries} pages (ms)", ", ".join(shares), took, LIMIT_MS
    )


def main() -> int:
    """Measure, print, and tell by the exit code whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument(
        "--typing", type=int, default=TYPING_MS, help="ms between first key and Enter"
    )
    args = parser.parse_args()
    return finish(measure(args.entries, args.runs, args.typing))


if __name__ == "__main__":
    sys.exit(main())
