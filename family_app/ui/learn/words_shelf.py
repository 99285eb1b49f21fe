"""The words of the field from A to Z, explained plainly."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.folding import fold
from family_app.domain.lesson import Term
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn.card_run import Entry
from family_app.ui.learn.filtered_cards import FilteredCards
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.source_words import source_lines
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import body, muted, soft, strong

_WIDEST = 760


class WordsShelf(Shelf):
    """Every word at its letter; a letter leads to its first word."""

    shelf_id: ClassVar[str] = places.WORDS

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        terms = sorted(ctx.library.terms.values(), key=_place)
        self._entries = [self._entry(term) for term in terms]
        self.cards = FilteredCards(
            self.tr("Find a word"), name="words", most=1, widest=_WIDEST, parent=self
        )
        self.filter_field = self.cards.field
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.cards)
        intro = self.tr("Words you may hear from doctors, groups and offices, in plain language.")
        self.cards.head.addWidget(soft(intro, name="words-intro", parent=self))
        self.letters = self._make_letters()
        self.cards.put_below_filter(self.letters)
        self.cards.set_entries(self._entries)
        self.letters.chosen.connect(self._on_letter)
        self.cards.field.textChanged.connect(self._on_typed)

    @classmethod
    def tab_title(cls) -> str:
        """The words on the tab."""
        return QCoreApplication.translate("WordsShelf", "Words")

    def show_entry(self, entry: str) -> None:
        """Go to one word, among all of them."""
        if entry in self.ctx.library.terms:
            self.cards.clear_filter()
            self.cards.reveal(entry)

    def _make_letters(self) -> ChoiceRow:
        letters = list(dict.fromkeys(entry.group for entry in self._entries))
        return ChoiceRow(
            self.tr("Go to the letter"),
            [(letter, letter) for letter in letters],
            name="words-letter",
            kind="chip",
        )

    def _entry(self, term: Term) -> Entry:
        words = f" {fold(term.word)} {fold(term.word.replace('-', ''))} {fold(term.meaning)}"
        return Entry(term.id, fold(term.word).strip()[:1].upper(), words, partial(self._card, term))

    def _card(self, term: Term, parent: QWidget) -> Card:
        name = f"word-{term.id}"
        card = Card(small=True, spacing=4, name=name, accessible=term.word, parent=parent)
        card.add(strong(term.word, name=f"{name}-word", parent=card))
        card.add(body(term.meaning, name=f"{name}-meaning", parent=card))
        for line in source_lines(self.ctx.library, (term.source,)):
            card.add(muted(line, name=f"{name}-source", parent=card))
        return card

    @Slot(object)
    def _on_letter(self, letter: object) -> None:
        self.cards.clear_filter()
        self.letters.set_value(letter)
        self.cards.go_to_group(str(letter))

    @Slot()
    def _on_typed(self) -> None:
        self.letters.set_value(None)


def _place(term: Term) -> tuple[bool, str]:
    """Words by their letters; what begins with a figure comes last."""
    word = fold(term.word).strip()
    return not word[:1].isalpha(), word
