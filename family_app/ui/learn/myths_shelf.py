"""Sentences people say about addiction, each called a myth or a fact, and why."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.folding import fold
from family_app.domain.phrase import Myth
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn.card_run import Entry
from family_app.ui.learn.filtered_cards import FilteredCards
from family_app.ui.learn.myth_card import MythCard, fact_word
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.source_words import source_lines
from family_app.ui.places import Place
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import soft


class MythsShelf(Shelf):
    """All of them, the myths, or the facts."""

    shelf_id: ClassVar[str] = places.MYTHS

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self._facts = {myth.id: myth.fact for myth in ctx.library.myths}
        self._entries = [self._entry(myth) for myth in ctx.library.myths]
        self.cards = FilteredCards(
            self.tr("Find a sentence by its words"), name="myths", most=2, parent=self
        )
        self.filter_field = self.cards.field
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.cards)
        intro = self.tr(
            "Things people say, and what is known. Nearly everyone believed some of them once."
        )
        self.cards.head.addWidget(soft(intro, name="myths-intro", parent=self))
        choices = [
            (None, self.tr("All of them")),
            (False, self.tr("Myths")),
            (True, self.tr("Facts")),
        ]
        self.which = ChoiceRow(self.tr("Show"), choices, name="myths-which", kind="chip")
        self.which.buttons[0].setChecked(True)
        self.cards.put_below_filter(self.which)
        self.cards.set_entries(self._entries)
        self.which.chosen.connect(self._on_which)

    @classmethod
    def tab_title(cls) -> str:
        """The words on the tab."""
        return QCoreApplication.translate("MythsShelf", "Myths and facts")

    def show_entry(self, entry: str) -> None:
        """Go to one sentence, among all of them."""
        if entry in self._facts:
            self.which.buttons[0].setChecked(True)
            self.cards.clear_filter()
            self.cards.set_entries(self._entries)
            self.cards.reveal(entry)

    def _entry(self, myth: Myth) -> Entry:
        words = f" {fold(myth.says)} {fold(myth.explain)} {fold(fact_word(myth.fact))}"
        return Entry(myth.id, "", words, partial(self._card, myth))

    def _card(self, myth: Myth, parent: QWidget) -> MythCard:
        lesson = self.ctx.library.lesson(myth.lesson)
        title = lesson.title if lesson is not None else ""
        card = MythCard(myth, source_lines(self.ctx.library, myth.sources), title, parent)
        card.lesson_requested.connect(self._on_lesson)
        return card

    @Slot(object)
    def _on_which(self, wanted: object) -> None:
        self.cards.set_entries(
            [one for one in self._entries if wanted is None or self._facts[one.id] is wanted]
        )

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.place_requested.emit(Place(places.LEARN, lesson))
