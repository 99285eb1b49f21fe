"""Opens the journal, scrolls its list and types on a long page, as someone sitting there would.

    .venv/bin/python benchmarks/journal.py [--entries 50000]

The promises, with 50,000 pages: the journal is painted within 150 ms of being asked for, a step of
the wheel is painted within a sixtieth of a second, and so is a key on a page of 20,000 words.
Exit code 1 when one is not kept. `cpu` is how long the processor worked for the program meanwhile:
about what is left of the time on a computer that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.result import Result, finish
from benchmarks.spaces_to_measure import filled_space, percentile
from family_app.app import make_application, make_parts
from family_app.paths import Home
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.journal.entry_list import EntryListView
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place

OPEN_MS = 150.0
FRAME_MS = 1000 / 60
KEY_MS = 16.0
PARAGRAPH = "It was a quiet evening and we **did not** argue about dinner at all, #hope. " * 4
PARAGRAPHS = 360  # of 56 words
KEYS = 300

Times = list[tuple[float, float]]


def measure(entries: int = 50_000, rounds: int = 9, steps: int = 1500) -> list[Result]:
    """Opening, a step of the wheel, and a key on a long page, in milliseconds."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder, filled_space(entries) as space:
        parts = make_parts(app, Home(Path(folder)))
        parts.ops.open(space)
        opening = []
        pages: list[JournalPage] = []
        for _ in range(rounds):
            opening.append(_timed(lambda: pages.append(_opened(app, parts))))
            pages[-1].hide()
        page = pages[-1]
        page.show()
        scrolling = _scroll(app, page, steps)
        typing = _type(app, page)
        page.flush()
        parts.ops.wait()
        page.hide()
    return [
        _result(f"journal painted, {entries} pages, median (ms)", opening[1:], 0.5, OPEN_MS),
        _result("a step of the wheel painted, 95th percentile (ms)", scrolling, 0.95, FRAME_MS),
        _result("a key on 20,000 words painted, 95th percentile (ms)", typing, 0.95, KEY_MS),
    ]


def _result(name: str, times: Times, share: float, limit: float) -> Result:
    wall, cpu = [one for one, _ in times], [one for _, one in times]
    took = (
        f"p50 {percentile(wall, 0.5):.1f}, most {max(wall):.0f}, cpu {percentile(cpu, share):.1f}"
    )
    return Result(name, took, percentile(wall, share), limit)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    start, busy = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000


def _opened(app: QApplication, parts: Parts) -> JournalPage:
    page = JournalPage(Context.of(parts))
    page.resize(1072, 820)
    page.refresh()
    page.show()
    while not _list(page).entries.entries:
        # Waiting as the window does, and not asking without end: that would hold up the reading.
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()
    page.repaint()
    return page


def _scroll(app: QApplication, page: JournalPage, steps: int) -> Times:
    """By steps of the wheel, and where the list grows, on into what is new."""
    view = _list(page)
    bar = view.verticalScrollBar()
    times = []
    for _ in range(steps):

        def step() -> None:
            bar.setValue(bar.value() + 3 * bar.singleStep())
            app.processEvents()
            view.viewport().repaint()

        times.append(_timed(step))
    return times


def _type(app: QApplication, page: JournalPage) -> Times:
    """In the middle of the page, where most of it stands above and below."""
    page.open_place(Place("journal", "new"))
    editor = page.findChild(MarkdownEditor)
    assert editor is not None
    editor.setPlainText("\n\n".join([PARAGRAPH] * PARAGRAPHS))
    cursor = editor.textCursor()
    cursor.setPosition(len(editor.toPlainText()) // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    editor.setFocus()
    app.processEvents()
    before = len(editor.toPlainText())
    times = []
    for number in range(KEYS):
        key = Qt.Key.Key_Space if number % 6 == 5 else Qt.Key.Key_A

        def press(key: Qt.Key = key) -> None:
            QTest.keyClick(editor, key)
            app.processEvents()

        times.append(_timed(press))
    assert len(editor.toPlainText()) == before + KEYS
    return times


def _list(page: JournalPage) -> EntryListView:
    found = page.findChild(EntryListView)
    assert found is not None
    return found


def main() -> int:
    """Measure, print, and tell by the exit code whether the promises are kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=50_000)
    return finish(*measure(parser.parse_args().entries))


if __name__ == "__main__":
    sys.exit(main())
