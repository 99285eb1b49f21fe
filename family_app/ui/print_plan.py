"""The plan on one sheet of paper or in one file, with nothing on it that names this program."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.person import ContactKind, Person
from family_app.domain.plan import PlanItem, PlanStep
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.plan.steps import step_words
from family_app.ui.print_sheet import (
    MARGINS,
    SheetNames,
    SheetPrinter,
    draw_black,
    paper_font,
)

SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
"""Points, largest first; below the last one a second page is better than smaller words."""

_BY_HAND = "_" * 48


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
        lines = [line for item in self._items if item.step == step and (line := self._line(item))]
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


class PlanPrinter(SheetPrinter):
    """Asks for a printer or a file and puts the plan there, on one page where it fits."""

    def __init__(self, sheet: PlanSheet, ops: Ops, notices: Notices, parent: QWidget) -> None:
        names = SheetNames(
            QCoreApplication.translate("PlanPrinter", "Plan"),
            ask=QCoreApplication.translate("PlanPrinter", "Save the plan"),
            file="plan.pdf",
        )
        super().__init__(names, ops, notices, parent)
        self._sheet = sheet

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the sheet; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
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
            draw_black(document, painter, QRectF(0, top, size.width(), size.height()))
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
            document.setDefaultFont(paper_font(points))
            document.setDefaultStyleSheet(_style(points))
            document.setHtml(html)
            document.setPageSize(QSizeF(device.width(), device.height()))
            if document.pageCount() == 1:
                break
        return document

    def tell(self, done: str) -> None:
        """Say that it is done, and where it took more than one page."""
        if self.pages > 1:
            more = self.tr(
                "{done} There was too much for one page: it has %n page(s).", "", self.pages
            )
            done = more.format(done=done)
        super().tell(done)


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
