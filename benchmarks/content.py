"""The content: read at a start, beside parsing every file; and each lesson, opened and painted.

    .venv/bin/python benchmarks/content.py [--runs 7]

The promises: all content is there within 50 ms, in at most 0.4 of the time that its files take to
parse; the beginning of a lesson is painted within 0.45 of the time in which a bare window starts,
which is 50 ms where that takes 110 ms. Exit code 1 when one is not kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import environment, run
from benchmarks.result import Result, finish, median
from benchmarks.spaces_to_measure import PASSPHRASE, make_home, percentile
from benchmarks.start import BARE

LIMIT_MS = 50.0
LIMIT = 0.4
LESSON_LIMIT = 0.45

# Modules are loaded before: what is measured is the reading of the files, or of what is kept.
READ = """
import json, sys, time
from pathlib import Path
import msgspec, tomllib
from family_app.content.library import Library
from family_app.paths import assets_dir
def read(cache):
    began = time.perf_counter()
    lessons = len(Library.load(assets_dir(), cache=cache).lessons)
    return (time.perf_counter() - began) * 1000, lessons
kept, lessons = read(Path(sys.argv[2]))
parsed, _ = read(None)
print(json.dumps({"kept": kept, "parsed": parsed, "lessons": lessons}))
"""

# Asks the window for one lesson after the other; each answer is the first paint of its text.
OPEN = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject
from family_app.app import make_application, make_parts
from family_app.paths import Home
from family_app.services import spaces
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.places import LEARN, OVERVIEW, Place
from family_app.ui.window import Window
app, home = make_application(), Home.default()
parts = make_parts(app, home)
window = Window(parts)
window.start()
window.open_space(spaces.unlock(home, None, sys.argv[2]))
window.resize(1280, 820)
window.show()

class FirstPaint(QObject):
    at = 0.0
    def eventFilter(self, body, event):
        if event.type() == QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return False

def rest():
    for _ in range(3):
        parts.ops.wait()
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

def opened(lesson):
    window.workspace.show_place(Place(LEARN, extra=OVERVIEW))
    rest()
    began, paint = time.perf_counter(), FirstPaint()
    window.workspace.show_place(Place(LEARN, lesson.id))
    view = window.findChild(LessonView, f"learn-lesson-{lesson.id}")
    view.body.installEventFilter(paint)
    while not paint.at and time.perf_counter() < began + 5:
        app.processEvents()
    rest()
    return (paint.at - began) * 1000

while window.workspace is None:
    app.processEvents()
lessons = [one for one in parts.library().lessons if one.head.safety == "open"]
opened(lessons[0])
print(json.dumps([opened(one) for one in lessons]), flush=True)
window.close()
"""


def measure(runs: int = 7) -> list[Result]:
    """Fresh starts; the first one fills the caches and is left out."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        make_home(home, 50)
        surroundings = environment(home, Path(folder) / "compiled")
        cache = str(Path(folder) / "cache")
        reads = [json.loads(run(READ, surroundings, cache)) for _ in range(runs + 1)][1:]
        bare, opens = [], []
        for _ in range(max(runs // 2, 1)):
            bare.append(float(run(BARE, surroundings)) * 1000)
            opens.append(json.loads(run(OPEN, surroundings, PASSPHRASE)))
    return [*_reading(reads), _opening(bare, opens)]


def _reading(reads: list[dict[str, float]]) -> list[Result]:
    kept, parsed = (median([one[name] for one in reads]) for name in ("kept", "parsed"))
    ratio = median([one["kept"] / one["parsed"] for one in reads])
    name = f"content read at a start, {reads[0]['lessons']} lessons (ms)"
    return [
        Result(name, f"{kept:.0f} ms", kept, LIMIT_MS),
        Result("content kept / content parsed", f"{kept:.0f} / {parsed:.0f} ms", ratio, LIMIT),
    ]


def _opening(bare: list[float], opens: list[list[float]]) -> Result:
    """The middle lesson of each run, beside the bare window started just before."""
    ratio = median([median(times) / window for window, times in zip(bare, opens, strict=True)])
    every = [time for times in opens for time in times]
    took = f"{median(every):.0f} (95th percentile {percentile(every, 0.95):.0f}) / "
    took += f"{median(bare):.0f} ms"
    return Result("lesson painted / bare window drawn", took, ratio, LESSON_LIMIT)


def main() -> int:
    """Measure, print, and tell by the exit code whether the promises are kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    return finish(*measure(parser.parse_args().runs))


if __name__ == "__main__":
    sys.exit(main())
