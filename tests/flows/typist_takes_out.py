"""Saves and prints the sheets that may be asked for; lets the program meet faults of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from family_app.app import catch_faults
from family_app.paths import Home
from tests.flows.hand import Hand
from tests.flows.typed import Typist

TO_A_FILE = "Print to File"


def save_words(hand: Hand, folder: Path) -> None:
    """The recovery words as a PDF, from the step that shows them."""
    hand.press("words-pdf")
    _name_file(hand, folder / "words.pdf")


def take_out_plan(hand: Hand, folder: Path) -> None:
    """The safety plan as a PDF, and through the print dialog, where no printer is needed."""
    hand.go("plan")
    hand.press("plan-print")
    hand.press("plan-print-file")
    _name_file(hand, folder / "plan.pdf")
    hand.press("plan-print")
    hand.press("plan-print-paper")
    hand.choose("printers", TO_A_FILE)
    printed = folder / "printed.pdf"
    name = hand.find("filename")
    assert isinstance(name, QLineEdit)
    name.setText(str(printed))
    next(hand.shown(QPrintDialog)).accept()
    hand.until(lambda: _is_whole(printed), "the print")
    hand.window.activateWindow()


def meet_faults(typist: Typist) -> None:
    """A fault in the window and one beside it, each while it handles what was typed."""
    hand = typist.hand
    word = typist.word("a fault of the program")

    def go_wrong() -> NoReturn:
        try:
            raise KeyError(word)
        except KeyError as error:
            raise ValueError(f"{word} is in the way") from error

    before = sys.excepthook
    catch_faults(Home.default(), hand.window)
    QTimer.singleShot(0, go_wrong)
    hand.press("crash-go-on")
    hand.window.activateWindow()
    sys.excepthook = before
    hand.window._parts.ops.run(go_wrong)
    hand.reads("Something went wrong in the app")


def _name_file(hand: Hand, path: Path) -> None:
    """Name a file in the file dialog, and wait until it stands there."""
    name = hand.find("fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    hand.until(lambda: _is_whole(path), path.name)
    hand.window.activateWindow()


def _is_whole(pdf: Path) -> bool:
    return pdf.exists() and pdf.read_bytes().rstrip().endswith(b"%%EOF")
