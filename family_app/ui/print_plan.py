"""The plan on one sheet of paper or in one file, with nothing on it that names this program."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QRectF,
    QSizeF,
    Slot,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from family_app.content.library import Library
from family_app.domain.person import ContactKind, Person
from family_app.domain.plan import PlanItem, PlanStep
from family_app.exchange.write_out import write_beside
from family_app.ui.fonts import FAMILY
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.plan.steps import step_words

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
"""Points, largest first; below the last one a second page is better than smaller words."""

_MARGINS = QMarginsF(18, 16, 18, 16)
_DPI = 300
_BY_HAND = "_" * 48
_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Venezuela,
    }
)


def paper_size(locale: QLocale) -> QPageSize:
    """Letter where it is the custom, A4 everywhere else."""
    letter = locale.territory() in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


class PlanSheet:
    """The plan as formatted text; a step without lines gets room to write by hand."""

    def __init__(
        self,
        items: Sequence[PlanItem],
        people: Sequence[Person],
        library: Library,
        country: str,
    ) -> None:
        self._items = items
        self._people = {one.uid: one for one in people}
        self._country = library.country(country)

    def html(self) -> str:
        """The whole sheet; sizes are relative to the document's font."""
        steps = "".join(self._step(number, step) for number, step in enumerate(PlanStep, 1))
        return f"<h2>{_say('My plan')}</h2>{self._first()}{steps}{self._last()}"

    def _first(self) -> str:
        if self._country is None:
            return ""
        if self._country.emergency:
            words = _say("In danger now: call {number}.")
            text = words.format(number=escape(_say(" or ").join(self._country.emergency)))
        else:
            text = escape(self._country.advice)
        return f"<p><b>{text}</b></p>"

    def _step(self, number: int, step: PlanStep) -> str:
        lines = [line for item in self._items if item.step is step and (line := self._line(item))]
        # A table, since the bullet of a list would stick to its words.
        rows = "".join(
            f"<tr><td width='14'>•</td><td>{line}</td></tr>" for line in lines or [_BY_HAND]
        )
        head = escape(step_words(step).title)
        table = f"<table cellspacing='0' cellpadding='2'>{rows}</table>"
        return f"<h3>{number}. {head}</h3>{table}"

    def _line(self, item: PlanItem) -> str:
        person = self._people.get(item.person) if item.person else None
        text = escape(item.text.strip())
        if person is None:
            return text
        phones = [c.value for c in person.contacts if c.kind is ContactKind.PHONE]
        who = f"<b>{escape(person.name)}</b>"
        if phones:
            who += f", {escape(', '.join(phones))}"
        return f"{who}: {text}" if text else who

    def _last(self) -> str:
        words = _say("Show this to a professional. It does not take the place of a treatment.")
        return f"<p class='small'>{words}</p>"


class PlanPrinter(QObject):
    """Asks for a printer or a file and puts the sheet there."""

    def __init__(self, sheet: PlanSheet, ops: Ops, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._ops = ops
        self._notices = notices
        self._pages = 0
        self._window = parent

    @Slot()
    def ask_printer(self) -> None:
        """Show the print dialog; printing follows when it is accepted."""
        # Imported here: the printing library is only needed once somebody prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.tr("Plan"))
        self._printer.setPageSize(paper_size(QLocale()))
        dialog = QPrintDialog(self._printer, self._window.window())
        dialog.accepted.connect(self._on_printer)
        # Its own open() wants a receiver; the one of every dialog does not.
        QDialog.open(dialog)

    @Slot()
    def ask_file(self) -> None:
        """Show the file dialog; writing follows when a file was named."""
        dialog = QFileDialog(self._window.window(), self.tr("Save the plan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("plan.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot()
    def _on_printer(self) -> None:
        self._pages = self.draw(self._printer)
        if self._pages:
            self._tell(self.tr("Sent to the printer."))
        else:
            self._notices.trouble(
                self.tr("Nothing was printed. Try another printer, or save a PDF.")
            )

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the plan as a PDF, whole or not at all, and say so."""
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.tr("Plan"))
        writer.setCreator("")
        writer.setPageSize(paper_size(QLocale()))
        writer.setResolution(_DPI)
        self._pages = self.draw(writer)
        data = bytes(buffer.data().data())
        buffer.deleteLater()
        self._ops.run(write_beside, Path(path), data, then=self._on_written)

    def _on_written(self, _nothing: object) -> None:
        self._tell(self.tr("Saved. No passphrase protects this copy."))

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the sheet; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        document = self._fitted(device)
        size, pages = document.pageSize(), document.pageCount()
        for page in range(pages):
            if page:
                device.newPage()
            top = page * size.height()
            painter.save()
            painter.translate(0, -top)
            _draw(document, painter, QRectF(0, top, size.width(), size.height()))
            painter.restore()
        painter.end()
        document.deleteLater()
        return pages

    def _fitted(self, device: QPagedPaintDevice) -> QTextDocument:
        document = QTextDocument(self)
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        html = self._sheet.html()
        for points in SIZES:
            font = QFont(FAMILY)
            # Its letters for special places have no name in the file: a copied number would
            # lose its hyphens.
            font.setFeature(QFont.Tag("calt"), 0)
            font.setPointSizeF(points)
            document.setDefaultFont(font)
            document.setDefaultStyleSheet(_style(points))
            document.setHtml(html)
            document.setPageSize(QSizeF(device.width(), device.height()))
            if document.pageCount() == 1:
                break
        return document

    def _tell(self, done: str) -> None:
        if self._pages > 1:
            more = self.tr(
                "{done} There was too much for one page: it has %n page(s).", "", self._pages
            )
            done = more.format(done=done)
        self._notices.say(done)


def _draw(document: QTextDocument, painter: QPainter, area: QRectF) -> None:
    # In black whatever the window's theme: a dark one would print light words on white paper.
    look = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    look.palette = palette
    look.clip = area
    painter.setClipRect(area)
    document.documentLayout().draw(painter, look)


def _say(text: str) -> str:
    return QCoreApplication.translate("PlanSheet", text)


def _style(points: float) -> str:
    return (
        f"h2 {{ font-size: {points * 1.7:.1f}pt; margin: 0 0 4px 0; }}"
        f"h3 {{ font-size: {points * 1.12:.1f}pt; margin: {points * 1.5:.0f}px 0 2px 0; }}"
        "p { margin: 0; } td { line-height: 118%; }"
        f".small {{ margin-top: {points * 1.6:.0f}px; font-size: {points * 0.85:.1f}pt;"
        " color: dimgray; }"
    )
