"""How much strain and hope there was when a page was written; out of the way until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.check_in import LEVELS
from family_app.domain.entry import Draft
from family_app.ui.journal.page_keeper import PageKeeper
from family_app.ui.level_words import hope_words, strain_words
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named

_CAPTION = 72


class PageFelt(QWidget):
    """Two rows of taps behind a link; while reading, one line of words."""

    def __init__(self, keeper: PageKeeper, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "journal-felt")
        self._keeper = keeper
        self._writing = True
        self._opened = False
        self._strain, self._hope = strain_words(), hope_words()
        self._open = link(self.tr("How was it?"), name="journal-felt-open")
        self._strain_row = self._row(self.tr("Strain"), self._strain, "journal-strain")
        self._hope_row = self._row(self.tr("Hope"), self._hope, "journal-hope")
        self._clear = link(self.tr("Leave it out"), name="journal-felt-clear")
        self._read = muted("", name="journal-felt-read", parent=self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(indent, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (self._open, self._strain_row, self._hope_row, self._clear, self._read):
            rows.addWidget(widget)
        self._open.clicked.connect(self._on_open)
        self._clear.clicked.connect(self._on_clear)
        self._strain_row.chosen.connect(self._on_strain)
        self._hope_row.chosen.connect(self._on_hope)
        self._fit()

    def _row(self, caption: str, words: tuple[str, ...], name: str) -> ChoiceRow:
        choices = list(zip(LEVELS, words, strict=True))
        return ChoiceRow(
            caption, choices, name=name, kind="chip", caption_width=_CAPTION, parent=self
        )

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self._open, *self._strain_row.buttons, *self._hope_row.buttons, self._clear]

    def show_page(self, draft: Draft) -> None:
        """Show what a page has."""
        self._strain_row.set_value(_nearest(draft.strain))
        self._hope_row.set_value(_nearest(draft.hope))
        self._fit()

    def set_writing(self, writing: bool) -> None:
        """Offer the taps, or only say what was tapped."""
        self._writing = writing
        if not writing:
            self._opened = False
        self._fit()

    def _fit(self) -> None:
        draft = self._keeper.draft
        strain, hope = (draft.strain, draft.hope) if draft else (None, None)
        felt = strain is not None or hope is not None
        rows = self._writing and (self._opened or felt)
        self._open.setVisible(self._writing and not rows)
        for widget in (self._strain_row, self._hope_row):
            widget.setVisible(rows)
        self._clear.setVisible(self._writing and felt)
        self._read.setText(self._words(strain, hope))
        self._read.setVisible(not self._writing and felt)

    def _words(self, strain: int | None, hope: int | None) -> str:
        said = []
        if strain is not None:
            word = self._strain[LEVELS.index(_nearest(strain) or 0)]
            said.append(self.tr("Strain: {level}").format(level=word))
        if hope is not None:
            word = self._hope[LEVELS.index(_nearest(hope) or 0)]
            said.append(self.tr("Hope: {level}").format(level=word))
        return " · ".join(said)

    @Slot()
    def _on_open(self) -> None:
        self._opened = True
        self._fit()
        self._strain_row.buttons[0].setFocus()

    @Slot()
    def _on_clear(self) -> None:
        self._opened = False
        self._keeper.change(strain=None, hope=None)
        self._open.setFocus()

    @Slot(object)
    def _on_strain(self, level: object) -> None:
        self._keeper.change(strain=level)

    @Slot(object)
    def _on_hope(self, level: object) -> None:
        self._keeper.change(hope=level)


def _nearest(level: int | None) -> int | None:
    """The tap next to a level; imported pages have levels between."""
    return None if level is None else min(LEVELS, key=lambda one: abs(one - level))
