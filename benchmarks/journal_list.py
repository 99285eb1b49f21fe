"""Scrolls a long journal to its end and types on a page, and prints how long the window waited.

    .venv/bin/python benchmarks/journal_list.py [--entries 20000]

The promise: a scrolling step takes under 16 ms (95th percentile), none holds the window longer
than 250 ms even with 50,000 pages in the list, and a key on a page of 2,000 words is drawn within
16 ms (95th percentile). Exit code 1 when it is not kept.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication

from benchmarks.spaces_to_measure import filled_space, percentile
from family_app.app import make_application, make_parts
from family_app.paths import Home
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.journal.entry_list import EntryListView
from family_app.ui.pages.journal import JournalPage
from family_app.ui.places import Place

STEP_MS = 250.0
FRAME_MS = 16.0
WORDS = "It was a quiet evening and we **did not** argue about dinner at all. " * 150


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, default=20_000)
    entries: int = parser.parse_args().entries
    app = make_application()
    with tempfile.TemporaryDirectory() as folder, filled_space(entries) as space:
        parts = make_parts(app, Home(Path(folder)))
        parts.ops.open(space)
        page = JournalPage(Context.of(parts))
        page.resize(1072, 820)
        page.show()
        first = _first_list(app, page)
        steps = _scroll(app, page, entries)
        keys = _type(app, page)
        page.flush()
        parts.ops.wait()
        page.hide()
    print(f"first list of {entries} pages: {first:.1f} ms")
    _say("a scrolling step", steps)
    _say("a key", keys)
    return 0 if _kept(steps, keys) else 1


def _first_list(app: QApplication, page: JournalPage) -> float:
    start = time.perf_counter()
    page.refresh()
    while not _shown(page):
        app.processEvents()
    page.grab()
    return (time.perf_counter() - start) * 1000


def _scroll(app: QApplication, page: JournalPage, entries: int) -> list[float]:
    bar = _list(page).verticalScrollBar()
    times = []
    while _shown(page) < entries:
        before = bar.value()
        start = time.perf_counter()
        bar.setValue(before + bar.pageStep())
        app.processEvents()
        took = (time.perf_counter() - start) * 1000
        if bar.value() != before:
            times.append(took)
    return times


def _type(app: QApplication, page: JournalPage) -> list[float]:
    page.open_place(Place("journal", "new"))
    editor = _editor(page)
    editor.textCursor().insertText(WORDS)
    app.processEvents()
    times = []
    for number in range(200):
        start = time.perf_counter()
        editor.textCursor().insertText("word "[number % 5])
        app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _kept(steps: list[float], keys: list[float]) -> bool:
    smooth = percentile(steps, 0.95) < FRAME_MS and max(steps) < STEP_MS
    return smooth and percentile(keys, 0.95) < FRAME_MS


def _list(page: JournalPage) -> EntryListView:
    found = page.findChild(EntryListView)
    if found is None:
        raise SystemExit("there is no list")
    return found


def _shown(page: JournalPage) -> int:
    return len(_list(page).entries.entries)


def _editor(page: JournalPage) -> MarkdownEditor:
    found = page.findChild(MarkdownEditor)
    if found is None:
        raise SystemExit("there is no editor")
    return found


def _say(name: str, times: list[float]) -> None:
    half, most = percentile(times, 0.5), percentile(times, 0.95)
    print(f"{name}: p50 {half:.1f} ms  p95 {most:.1f} ms  max {max(times):.1f} ms ({len(times)})")


if __name__ == "__main__":
    raise SystemExit(main())
