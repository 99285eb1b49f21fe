from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.print_words import WordsPrinter
from family_app.ui.theme import Theme
from tests.ui.parts_for import parts_for

WORDS = tuple(f"word{letter}" for letter in "abcdefghijkl")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def printer(window: QWidget, home: Home, theme: Theme) -> WordsPrinter:
    parts = parts_for(home, theme)
    return WordsPrinter(WORDS, parts.ops, parts.notices, window)


def test_the_file_is_one_page_and_names_no_subject(printer: WordsPrinter, tmp_path: Path) -> None:
    path = tmp_path / "words.pdf"
    printer.save(str(path))
    raw = path.read_bytes()
    assert raw.startswith(b"%PDF")
    assert raw.count(b"/Type /Page\n") == 1
    for named in ("Close Circle", "addiction", "recovery"):
        assert named.encode() not in raw
        assert named.encode("utf-16-be") not in raw


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits of POSIX")
def test_nobody_else_on_the_computer_may_read_the_file(
    printer: WordsPrinter, tmp_path: Path
) -> None:
    path = tmp_path / "words.pdf"
    path.touch(mode=0o666)
    printer.save(str(path))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes().startswith(b"%PDF")


def test_the_sheet_has_every_word_in_its_place(printer: WordsPrinter) -> None:
    sheet = printer._sheet()
    for place, word in enumerate(WORDS, 1):
        assert f"{place}.&nbsp;<b>{word}</b>" in sheet
    for named in ("Circle", "addiction", "recover"):
        assert named not in sheet


def test_a_sheet_can_be_drawn_on_any_page(printer: WordsPrinter) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    printer.draw(writer)
    assert buffer.size() > 1000


def test_a_file_that_cannot_be_written_is_said_and_one_that_can_too(
    printer: WordsPrinter, tmp_path: Path
) -> None:
    said: list[str] = []
    printer._notices.said.connect(said.append)
    printer._notices.troubled.connect(said.append)
    (tmp_path / "letter").write_text("Dear all")
    printer.save(str(tmp_path / "letter" / "words.pdf"))
    assert said == ["Nothing can be written under that name. Choose another one."]
    printer.save(str(tmp_path / "words.pdf"))
    assert said[1:] == ["Saved. No passphrase protects this copy."]


def test_the_file_dialog_offers_a_plain_name(window: QWidget, printer: WordsPrinter) -> None:
    printer.ask_file()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    assert "Circle" not in dialog.windowTitle()
    dialog.reject()
