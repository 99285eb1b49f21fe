"""A journal of another program brought into the real window, written on, and taken out again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from family_app.paths import Home
from family_app.services.space_check import check
from tests.exchange.formats.reading import FIXTURES, packed
from tests.flows.hand import Hand
from tests.ready_space import PASSPHRASE, ready_space


def drop(hand: Hand, onto: str, path: Path) -> None:
    """Drop a file as the desktop does: on what lies there, or on what lies behind it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    target: QWidget | None = hand.find(onto)
    while target is not None:
        enter = QDragEnterEvent(QPoint(2, 2), *how, Qt.KeyboardModifier.NoModifier)
        enter.ignore()
        if target.acceptDrops():
            QApplication.sendEvent(target, enter)
        if enter.isAccepted():
            fall = QDropEvent(QPoint(2, 2), *how, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, fall)
            return
        target = target.parentWidget()
    raise AssertionError(f"nobody takes {path.name}")


def test_a_journal_comes_in_is_written_on_and_goes_out(
    start: Callable[..., Hand], home: Home, tmp_path: Path
) -> None:
    ready_space(home)
    export = packed(FIXTURES / "dayone", tmp_path / "export.zip")
    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    hand.go("journal")
    drop(hand, "journal-empty-button", export)
    hand.reads("Bring pages in from Day One")
    hand.reads("Pages in it: 7")
    hand.reads("Journal.json, entry 6: It has no date that the app can read.")
    hand.press("import-preview-go")
    hand.reads("7 pages came in")
    hand.press("import-report-close")
    hand.pick("journal-list", "A walk! With Rosa")
    hand.until(lambda: "![](attachment:" in hand.text("journal-editor"), "the picture in its place")
    hand.retype("journal-editor", "We went on, and I wrote it anew.")
    hand.reads("Saved")

    drop(hand, "journal-editor", export)
    hand.reads("Came in before, left as they are: 7")
    hand.press("import-preview-cancel")

    hand.go("settings")
    hand.press("settings-import-earlier")
    hand.press("import-1-undo")
    hand.reads("Pages that are gone from the journal again: 6")
    hand.reads("A walk! With Rosa")
    hand.press("import-undone-close")
    hand.go("journal")
    assert len([line for line in hand.lines("journal-list") if "walk" in line.lower()]) == 1
    hand.window.lock()
    assert check(home, None, PASSPHRASE) == []
