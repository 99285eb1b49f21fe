"""Writes the chosen pages as a PDF, or hands them to a printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from family_app.domain.long_work import Step, unwatched
from family_app.domain.selection import ALL, Selection
from family_app.exchange.write_out import write_beside
from family_app.services.exporting import book_of
from family_app.ui.exporting.book_paper import BookPaper
from family_app.ui.models.entry_dates import long_day_words
from family_app.ui.print_sheet import paper_size

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

_DPI = 300


@dataclass(frozen=True, slots=True)
class OnPaper:
    """Which pages, in which size of print, and whether a cover comes first."""

    selection: Selection = ALL
    large: bool = False
    cover: bool = False


def write_pdf(space: OpenSpace, target: Path, wish: OnPaper, step: Step = unwatched) -> int:
    """Write a PDF, whole or not at all; how many pages of the journal are in it.

    Its title and the name of its maker say nothing about what it holds.

    Raises:
        DiskFull, ReadOnly, Refused: nothing was written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("")
    writer.setCreator("")
    writer.setPageSize(paper_size(QLocale()))
    writer.setResolution(_DPI)
    count = draw(space, writer, wish, step)
    write_beside(target, bytes(buffer.data().data()))
    return count


def draw(space: OpenSpace, device: QPagedPaintDevice, wish: OnPaper, step: Step = unwatched) -> int:
    """Draw the chosen pages on a printer or a file; how many they are.

    Raises:
        Refused: no page fits the selection.
    """
    with space.read() as uow:
        book = book_of(uow, wish.selection, long_day_words)
        BookPaper(book, large=wish.large, cover=wish.cover).draw(device, step)
        return len(book.pages)
