"""The text of a lesson as widgets, in reading order."""

from __future__ import annotations

from collections import deque
from functools import lru_cache

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.blocks import Block, CheckBlock, PictureBlock, TextBlock, TryBlock
from family_app.content.lesson_text import blocks
from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_book import AnswerBook
from family_app.ui.learn.check_card import CheckCard
from family_app.ui.learn.exercise_card import ExerciseCard
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.links import Meaning, Origin
from family_app.ui.learn.note_card import NoteCard
from family_app.ui.learn.picture_block import PictureBlock as PictureWidget
from family_app.ui.learn.safety_check_card import SafetyCheckCard
from family_app.ui.reader.text_card import TextCard
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.tab_stops import focus_stops, in_order

_GAP = 14
_ABOVE_HEADING = 10
# What fills a screen; the rest of a lesson is made once that is seen.
_FIRST_LETTERS = 1600
_OTHER_LETTERS = 800


@lru_cache(maxsize=64)
def _blocks(body: str, sources: tuple[str, ...]) -> tuple[Block, ...]:
    return blocks(body, sources)


class LessonBody(QWidget):
    """Texts, pictures, exercises and checks; a word or source can be explained in place."""

    link_chosen = Signal(str)
    journal_requested = Signal(str, str)
    lesson_requested = Signal(str)
    words_requested = Signal(str)
    compare_requested = Signal(str)
    print_requested = Signal(str)
    completed = Signal()
    """All of the lesson is made; at first only its beginning is."""

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-body")
        self._ctx = ctx
        self._lesson = lesson
        self._by = by
        self.note: NoteCard | None = None
        self._asked_in: QWidget | None = None
        self.book = AnswerBook(ctx, lesson, by, self)
        self.exercises: list[ExerciseCard] = []
        self.safety_check: SafetyCheckCard | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_GAP)
        self._facts: LessonFacts | None = None
        self.blocks: dict[int, QWidget] = {}
        self._waiting = deque(enumerate(_blocks(lesson.body, lesson.head.sources)))
        self._make(_FIRST_LETTERS)
        # What is shown now is painted before any timer's turn comes.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.complete)
        self._rest.start()

    @property
    def is_waiting(self) -> bool:
        """Whether its end is still to be made."""
        return bool(self._waiting)

    @Slot()
    def complete(self) -> None:
        """Make all that is not made yet, and fill it."""
        if not self._waiting:
            return
        made = focus_stops(self)
        anchor = made or self.findChildren(Reading)
        self._make(None)
        # Tab goes by age, and what stands below this text is older than its end.
        known = set(made)
        later = [stop for stop in focus_stops(self) if stop not in known]
        if anchor:
            in_order(anchor[-1], *later)
        if self._facts is not None:
            self.show_facts(self._facts)
        self.completed.emit()

    def _make(self, letters: int | None) -> None:
        """Make the next blocks, till they hold so many letters; all of them for none."""
        while self._waiting and (letters is None or letters > 0):
            number, block = self._waiting.popleft()
            letters = letters and letters - len(getattr(block, "html", " " * _OTHER_LETTERS))
            widget = self._widget(block, number)
            if widget is not None:
                self.blocks[number] = widget
                if isinstance(block, TextBlock) and block.html.startswith("<h"):
                    # A text view leaves out the room its first heading asks for above itself.
                    self._rows.addSpacing(_ABOVE_HEADING)
                self._rows.addWidget(widget)

    def _widget(self, block: Block, number: int) -> QWidget | None:
        match block:
            case TextBlock(html=html):
                return self._reading(html, f"learn-text-{number}")
            case PictureBlock(name=name):
                picture, svg = self._ctx.library.picture(name), self._ctx.library.picture_svg(name)
                return PictureWidget(picture, svg, self) if picture is not None and svg else None
            case TryBlock(exercise=exercise):
                return self._exercise(exercise)
            case CheckBlock(number=check):
                known = 0 < check <= len(self._lesson.head.check)
                return CheckCard(self._lesson.head.check[check - 1], check, self) if known else None
            case _:
                card = TextCard(block, name=f"learn-card-{number}", parent=self)
                card.reading.link_chosen.connect(self._on_link)
                return card

    def _reading(self, html: str, name: str) -> Reading:
        reading = Reading(html, name=name, parent=self)
        reading.link_chosen.connect(self._on_link)
        return reading

    def _exercise(self, exercise_id: str) -> ExerciseCard | SafetyCheckCard | None:
        exercise = self._lesson.exercise(exercise_id)
        if exercise is None:
            return None
        if exercise.gate:
            self.safety_check = SafetyCheckCard(self._ctx, (self._lesson, exercise), self._by, self)
            self.safety_check.lesson_requested.connect(self.lesson_requested)
            return self.safety_check
        card = ExerciseCard(exercise, self._lesson, self.book, self._ctx, self)
        card.journal_requested.connect(self.journal_requested)
        card.compare_requested.connect(self.compare_requested)
        card.print_requested.connect(self.print_requested)
        self.exercises.append(card)
        return card

    def show_facts(self, facts: LessonFacts) -> None:
        """Fill the exercises, those still to be made later."""
        self._facts = facts
        for card in self.exercises:
            has_earlier = card.exercise_id in facts.earlier
            card.show_answers(facts.answers, facts.people, has_earlier=has_earlier)
        if self.safety_check is not None:
            self.safety_check.show_facts(facts)

    def explain(self, asked: Meaning | Origin) -> None:
        """Explain a word or a source below the text it was asked for in; twice closes it."""
        key = asked.term if isinstance(asked, Meaning) else asked.key
        again = self.note is not None and self.note.asked == key
        self._close_note()
        words = self._meaning(asked) if isinstance(asked, Meaning) else self._origin(asked)
        if again or words is None:
            return
        head, text, small = words
        note = NoteCard(key, head, text, small, self)
        note.closed.connect(self._on_note_closed)
        if isinstance(asked, Meaning):
            note.add_way(self.tr("See all words")).clicked.connect(self._on_words)
        note.show()
        self.note = note
        self._rows.insertWidget(self._place_below(self._asked_in), note)
        if self._asked_in is not None:
            QWidget.setTabOrder(self._asked_in, note.close_button)
        if note.more_button is not None:
            QWidget.setTabOrder(note.close_button, note.more_button)
        announce(note, f"{head}. {text}")

    def _meaning(self, asked: Meaning) -> tuple[str, str, str] | None:
        term = self._ctx.library.terms.get(asked.term)
        return (term.word, term.meaning, "") if term is not None else None

    def _origin(self, asked: Origin) -> tuple[str, str, str] | None:
        source = self._ctx.library.sources.get(asked.key)
        if source is None:
            return None
        head = self.tr("{authors} ({year})").format(authors=source.authors, year=source.year)
        return head, f"{source.title}. {source.where}.", say.seen(source)

    def _place_below(self, widget: QWidget | None) -> int:
        while widget is not None and widget.parentWidget() is not self:
            widget = widget.parentWidget()
        index = self._rows.indexOf(widget) if widget is not None else -1
        return index + 1 if index >= 0 else 0

    def _close_note(self) -> None:
        note, self.note = self.note, None
        if note is not None:
            self._rows.removeWidget(note)
            note.hide()
            note.deleteLater()

    @Slot()
    def _on_note_closed(self) -> None:
        self._close_note()
        if self._asked_in is not None:
            self._asked_in.setFocus()

    @Slot()
    def _on_words(self) -> None:
        if self.note is not None:
            self.words_requested.emit(self.note.asked)

    @Slot(str)
    def _on_link(self, link: str) -> None:
        sender = self.sender()
        self._asked_in = sender if isinstance(sender, QWidget) else None
        self.link_chosen.emit(link)
