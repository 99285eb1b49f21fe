"""What the check says of a lesson, in plain words, beside the lesson."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.finding import Finding
from family_app.content.preview import Draft
from family_app.ui.widgets.card import Card, CardLook
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import Words, body, muted, title
from family_app.ui.widgets.styling import named

_MARGIN = 20


class FindingsPane(QWidget):
    """The measure of the lesson, then one card for each mistake and each warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview-findings")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        self._rows.setSpacing(12)
        self._title = title(self.tr("What the check says"), name="preview-title", parent=self)
        self._measure = muted("", name="preview-measure", parent=self)
        self._sum = body("", name="preview-sum", parent=self)
        self._note = muted("", name="preview-note", parent=self)
        self._note.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        for part in (self._title, self._measure, self._sum, self._note):
            self._rows.addWidget(part)
        self._rows.addLayout(self._cards)
        self._rows.addStretch(1)

    def show_findings(self, found: Sequence[Finding], draft: Draft | None) -> None:
        """Show what is wrong now; mistakes stand before warnings."""
        if draft is not None:
            words = self.tr("{words} words, school grade {grade}")
            text = words.format(words=draft.words, grade=f"{draft.grade:.1f}")
            self._measure.setText(text)
        mistakes = sum(one.severity == "error" for one in found)
        warnings = len(found) - mistakes
        self._sum.setText(self._summed(mistakes, warnings))
        empty(self._cards)
        for number, one in enumerate(found, start=1):
            self._cards.addWidget(self._card(one, number))

    def say(self, text: str) -> None:
        """A short remark on what was just done."""
        self._note.setText(text)
        self._note.show()

    def _summed(self, mistakes: int, warnings: int) -> str:
        if not mistakes and not warnings:
            return self.tr("Nothing is wrong with this file.")
        told = []
        if mistakes:
            told.append(self.tr("%n mistake(s) to mend", "", mistakes))
        if warnings:
            told.append(self.tr("%n warning(s) to look at", "", warnings))
        return ", ".join(told)

    def _card(self, one: Finding, number: int) -> Card:
        look: CardLook = "danger" if one.severity == "error" else "gold"
        card = Card(look, small=True, spacing=4, name=f"preview-finding-{number}", parent=self)
        where = self._where(one)
        name = f"preview-finding-{number}-where"
        card.add(Words(where, "strong", name=name, parent=card))
        card.add(body(one.why, name=f"preview-finding-{number}-why", parent=card))
        card.setAccessibleName(f"{where}: {one.why}")
        return card

    def _where(self, one: Finding) -> str:
        kind = self.tr("Mistake") if one.severity == "error" else self.tr("Warning")
        if not one.line:
            return kind
        return self.tr("{kind}, line {line}").format(kind=kind, line=one.line)
