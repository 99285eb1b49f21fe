"""My answers: everything that was filled in, in one place, also where its lesson is gone."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from family_app.content.folding import fold
from family_app.domain.answered import Answered
from family_app.domain.answers import Sitting
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answered_card import AnsweredCard
from family_app.ui.learn.answered_facts import AnsweredFacts, Retold, read_answered
from family_app.ui.learn.answered_text import all_words, page_text, title_of
from family_app.ui.learn.card_run import Entry
from family_app.ui.learn.filtered_cards import FilteredCards
from family_app.ui.learn.new_page import new_page
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.sitting_removal import SittingRemoval
from family_app.ui.learn.wording import wording
from family_app.ui.learn.worksheets import Worksheets
from family_app.ui.places import OVERVIEW, Place, in_my_answers
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.empty_state import EmptyState
from family_app.ui.widgets.inputs import Combo
from family_app.ui.widgets.labels import soft

_EVERY, _GONE = "", "gone"


class MyAnswersShelf(Shelf):
    """The newest first, by lesson; a lesson can be picked, and words looked for."""

    shelf_id: ClassVar[str] = places.MY_ANSWERS

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self._facts: AnsweredFacts | None = None
        self._shown: dict[str, Retold] = {}
        self._wanted = ""
        self._open: set[str] = set()
        self._worksheets = Worksheets(ctx, self)
        self._removal = SittingRemoval(ctx, self)
        self.cards = FilteredCards(
            self.tr("Find an answer by its words"), name="answers", most=1, parent=self
        )
        intro = self.tr("What you filled in, to read again. To change it, open the lesson.")
        self.cards.head.addWidget(soft(intro, name="answers-intro", parent=self))
        self.lesson = Combo(self)
        self.lesson.setObjectName("answers-lesson")
        self.lesson.setAccessibleName(self.tr("Lesson"))
        self.lesson.setAccessibleDescription(self.lesson.accessibleName())
        self.cards.controls.add(self.lesson)
        self.nothing = PageScroll(name="answers-nothing", parent=self)
        self.nothing.set_content(self._empty_state())
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.nothing)
        self.lesson.activated.connect(self._on_lesson_chosen)

    @classmethod
    def tab_title(cls) -> str:
        """The words on the tab."""
        return QCoreApplication.translate("MyAnswersShelf", "My answers")

    def _empty_state(self) -> QWidget:
        text = self.tr(
            "Each lesson has something to fill in. What you write comes together here: to read "
            "again, to compare with last time, to print, or to take into your journal."
        )
        state = EmptyState(
            self.tr("Nothing filled in yet"),
            text,
            button=self.tr("See the lessons"),
            icon="notebook",
            name="answers-empty",
            parent=self,
        )
        state.chosen.connect(self._on_lessons)
        box = QWidget(self)
        rows = QVBoxLayout(box)
        rows.addStretch(1)
        rows.addWidget(state)
        rows.addStretch(2)
        return box

    def refresh(self) -> None:
        """Read all answers."""
        self.ctx.ops.read(read_answered, self.ctx.library, then=self._show, latest="my-answers")

    def show_entry(self, entry: str) -> None:
        """Go to an exercise, or to the first one of a lesson, and compare it where one can."""
        self._wanted = entry
        self.refresh()

    def _show(self, facts: AnsweredFacts) -> None:
        if facts != self._facts:
            self._facts = facts
            words = wording(facts.people)
            self._shown = {}
            for one in facts.found:
                lesson = self.ctx.library.lesson(one.lesson)
                self._shown[_id_of(one)] = Retold(one, lesson, words)
            self._offer_lessons()
            self._narrow()
        self._stack.setCurrentWidget(self.cards if self._shown else self.nothing)
        self._reveal()

    def _offer_lessons(self) -> None:
        chosen = self.lesson.currentData()
        self.lesson.clear()
        self.lesson.addItem(self.tr("Every lesson"), _EVERY)
        offered = dict.fromkeys(_filter_of(one) for one in self._shown.values())
        for lesson_id in sorted(offered, key=_gone_last):
            lesson = self.ctx.library.lesson(lesson_id)
            words = say.curly(lesson.title) if lesson is not None else _say_gone()
            self.lesson.addItem(words, lesson_id)
        self.lesson.setCurrentIndex(max(0, self.lesson.findData(chosen)))

    def _narrow(self) -> None:
        wanted = self.lesson.currentData()
        order = {lesson: place for place, lesson in enumerate(self._filters())}
        chosen = [
            (order[_filter_of(one)], self._entry(entry, one))
            for entry, one in self._shown.items()
            if wanted in (_EVERY, None, _filter_of(one))
        ]
        chosen.sort(key=_place_of)
        self.cards.set_entries([entry for _, entry in chosen])

    def _filters(self) -> list[str]:
        return [str(self.lesson.itemData(place)) for place in range(self.lesson.count())]

    def _entry(self, entry: str, shown: Retold) -> Entry:
        group = _say_gone() if _filter_of(shown) == _GONE else say.curly(_lesson_title(shown))
        make = partial(self._card, entry, shown)
        return Entry(entry, group, f" {fold(title_of(shown))} {fold(all_words(shown))}", make)

    def _card(self, entry: str, shown: Retold, parent: QWidget) -> AnsweredCard:
        name = f"answered-{entry.replace('/', '-')}"
        card = AnsweredCard(shown, name=name, parent=parent)
        card.lesson_requested.connect(self._on_lesson)
        card.journal_requested.connect(self._on_journal)
        card.print_requested.connect(self._on_print)
        card.removed.connect(self._on_removed)
        card.compare_toggled.connect(self._on_compare)
        if entry in self._open:
            card.show_compare(True)
        return card

    def _reveal(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return
        found = [one for one in self._shown if one == wanted or one.startswith(f"{wanted}/")]
        if found:
            self.lesson.setCurrentIndex(0)
            self.cards.clear_filter()
            self._open.update(one for one in found if self._shown[one].one.earlier)
            self._narrow()
            self.cards.reveal(found[0])
            card = self.cards.run.card(found[0])
            if isinstance(card, AnsweredCard) and card.compare is not None:
                self.cards.go_to(card.compare)

    @Slot()
    def _on_lesson_chosen(self) -> None:
        self._narrow()
        self.cards.area.to_top()

    @Slot()
    def _on_lessons(self) -> None:
        self.place_requested.emit(Place(places.LEARN, extra=OVERVIEW))

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.place_requested.emit(Place(places.LEARN, lesson))

    @Slot(object)
    def _on_journal(self, shown: Retold) -> None:
        lessons = (shown.one.lesson,) if shown.lesson is not None else ()
        text = page_text(shown)
        self.place_requested.emit(new_page(self.ctx.clock, title_of(shown), text, lessons))

    @Slot(object)
    def _on_print(self, shown: Retold) -> None:
        if shown.lesson is not None:
            self._worksheets.ask(shown.lesson, shown.one.exercise)

    @Slot(object, bool)
    def _on_compare(self, shown: Retold, is_open: bool) -> None:
        change = self._open.add if is_open else self._open.discard
        change(_id_of(shown.one))

    @Slot(object)
    def _on_removed(self, sitting: Sitting) -> None:
        self._wanted = in_my_answers(sitting.lesson, sitting.exercise).item
        self._removal.remove(sitting)


def _id_of(one: Answered) -> str:
    entry = in_my_answers(one.lesson, one.exercise).item
    return f"{entry}/{_GONE}" if one.gone else entry


def _filter_of(shown: Retold) -> str:
    return _GONE if shown.one.gone else shown.one.lesson


def _gone_last(lesson: str) -> bool:
    return lesson == _GONE


def _place_of(pair: tuple[int, Entry]) -> int:
    return pair[0]


def _lesson_title(shown: Retold) -> str:
    return shown.lesson.title if shown.lesson is not None else ""


def _say_gone() -> str:
    return QCoreApplication.translate("MyAnswersShelf", "From lessons that are gone")
