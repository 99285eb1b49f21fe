"""Good lines to say, by situation."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.folding import fold
from family_app.domain.ids import LessonId
from family_app.domain.phrase import GoodLine, Situation
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn.card_run import Entry
from family_app.ui.learn.filtered_cards import FilteredCards
from family_app.ui.learn.line_card import LineCard
from family_app.ui.learn.new_page import new_page
from family_app.ui.learn.shelf import Shelf
from family_app.ui.places import Place
from family_app.ui.widgets.card import CardLook
from family_app.ui.widgets.inputs import Combo
from family_app.ui.widgets.labels import soft

_EVERY = ""
_ANY_DAY = frozenset(
    (
        "asking-for-help",
        "asking-how-they-are",
        "listening",
        "noticing-something-good",
        "to-yourself",
    )
)
"""Situations whose lines hurt nobody who meets them unasked."""


class GoodLinesShelf(Shelf):
    """All lines, those of one situation, or those with some words; and one for today."""

    shelf_id: ClassVar[str] = places.GOOD_LINES

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self._lines = {
            line.id: (line, situation)
            for situation in ctx.library.situations
            for line in situation.line
        }
        self.cards = FilteredCards(
            self.tr("Find a line by its words"), name="lines", most=2, parent=self
        )
        self.filter_field = self.cards.field
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.cards)
        intro = self.tr(
            "Words to borrow when your own will not come. Change them until they sound like you."
        )
        self.cards.head.addWidget(soft(intro, name="lines-intro", parent=self))
        self.today = self._make_today()
        if self.today is not None:
            self.cards.head.addWidget(self.today)
        self.situation = self._make_situations()
        self.cards.controls.tiles.insert_widget(0, self.situation)
        # Tab goes by age, and the field is older than what stands before it.
        self.setTabOrder(self.situation, self.cards.field)
        self._entries = [self._entry(*pair) for pair in self._lines.values()]
        self.cards.set_entries(self._entries)
        self.situation.activated.connect(self._on_situation)
        self.cards.field.textChanged.connect(self._on_typed)

    @classmethod
    def tab_title(cls) -> str:
        """The words on the tab."""
        return QCoreApplication.translate("GoodLinesShelf", "Good lines")

    def show_entry(self, entry: str) -> None:
        """Go to one line, among all of them."""
        if entry in self._lines:
            self.situation.setCurrentIndex(0)
            self.cards.clear_filter()
            self._narrow()
            self.cards.reveal(entry)

    def _make_today(self) -> LineCard | None:
        """Another line each day, and the same one all day long."""
        lines = [line for line, situation in self._lines.values() if situation.id in _ANY_DAY]
        if not lines:
            return None
        line = lines[self.ctx.clock.today().toordinal() % len(lines)]
        return self._card(
            line, self, name="line-today", look="soft", above=self.tr("One good line for today")
        )

    def _make_situations(self) -> Combo:
        combo = Combo(self)
        combo.setObjectName("lines-situation")
        combo.setAccessibleName(self.tr("Situation"))
        combo.setAccessibleDescription(combo.accessibleName())
        combo.addItem(self.tr("Every situation"), _EVERY)
        for situation in self.ctx.library.situations:
            combo.addItem(situation.title, situation.id)
        return combo

    def _entry(self, line: GoodLine, situation: Situation) -> Entry:
        words = f" {fold(line.says)} {fold(line.instead)} {fold(line.note)} {fold(situation.title)}"
        make = partial(self._card, line, name=f"line-{line.id}")
        return Entry(line.id, situation.title, words, make)

    def _card(
        self,
        line: GoodLine,
        parent: QWidget,
        *,
        name: str,
        look: CardLook = "plain",
        above: str = "",
    ) -> LineCard:
        lesson = self.ctx.library.lesson(line.lesson)
        card = LineCard(
            line,
            lesson.title if lesson is not None else "",
            self.ctx.clipboard,
            look=look,
            above=above,
            name=name,
            parent=parent,
        )
        card.journal_requested.connect(self._on_journal)
        card.lesson_requested.connect(self._on_lesson)
        return card

    def _narrow(self) -> None:
        wanted = self.situation.currentData()
        chosen = [one for one in self._entries if wanted in (_EVERY, self._lines[one.id][1].id)]
        self.cards.set_entries(chosen)
        self._fit_today()

    def _fit_today(self) -> None:
        """The line for today steps aside for what someone looks for."""
        if self.today is not None:
            looks = bool(self.cards.field.text()) or self.situation.currentIndex() > 0
            self.today.setVisible(not looks)

    @Slot()
    def _on_situation(self) -> None:
        self._narrow()
        self.cards.area.to_top()

    @Slot()
    def _on_typed(self) -> None:
        self._fit_today()

    @Slot(str)
    def _on_journal(self, line_id: str) -> None:
        line, situation = self._lines[line_id]
        known = self.ctx.library.lesson(line.lesson) is not None
        lessons = (LessonId(line.lesson),) if known else ()
        place = new_page(self.ctx.clock, situation.title, f"> {line.says}\n\n", lessons)
        self.place_requested.emit(place)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.place_requested.emit(Place(places.LEARN, lesson))
