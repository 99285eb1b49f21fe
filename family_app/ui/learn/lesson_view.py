"""One lesson: its text in a reading column, and beside or below it what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.lesson import Lesson
from family_app.domain.safety_gate import Gate
from family_app.ui.context import Context
from family_app.ui.learn.earlier_answers import EarlierAnswers
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.gate_door import GateDoor
from family_app.ui.learn.lesson_actions import LessonActions
from family_app.ui.learn.lesson_body import LessonBody
from family_app.ui.learn.lesson_end import LessonEnd
from family_app.ui.learn.lesson_head import LessonHeading
from family_app.ui.learn.links import Meaning, Origin, Web, target
from family_app.ui.learn.print_lesson import PrintLesson
from family_app.ui.learn.side_pane import SidePane
from family_app.ui.learn.spot import find_spot
from family_app.ui.learn.wording import wording
from family_app.ui.learn.worksheets import Worksheets
from family_app.ui.places import AtBookmark, LookFor, Place
from family_app.ui.reader.bookmarks import Bookmarks
from family_app.ui.reader.reader_keys import ReaderKey
from family_app.ui.reader.reader_tools import ReaderTools
from family_app.ui.reader.reading_place import ReadingPlace
from family_app.ui.reader.sheet import Sheet
from family_app.ui.theme import Theme
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll
from family_app.ui.widgets.styling import named

_Step = QAbstractSlider.SliderAction
_STEPS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: _Step.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _Step.SliderPageStepSub,
    Qt.Key.Key_Down: _Step.SliderSingleStepAdd,
    Qt.Key.Key_Up: _Step.SliderSingleStepSub,
}


class LessonView(QWidget):
    """Made for one lesson and dropped with it. `by` is the page that shows it."""

    place_requested = Signal(object)

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"learn-lesson-{lesson.id}", lesson.title)
        self._ctx = ctx
        self._by = by
        self.lesson = lesson
        self._facts: LessonFacts | None = None
        self._wanted: LookFor | AtBookmark | None = None
        self.acts = LessonActions(ctx, lesson, by, self)
        self.worksheets = Worksheets(ctx, self)
        self.paper = PrintLesson(ctx, lesson, self)
        self._column = Column(READING_WIDTH, spacing=14, name="learn-column", parent=self)
        self.area = PageScroll(self._column, name="learn-scroll", parent=self)
        self.place = ReadingPlace(self.area, self)
        sheet = Sheet(self._column, self.area, self.place)
        # Made before the text, so that Tab comes to it first.
        self.tools = ReaderTools(ctx, sheet, self)
        self.heading = LessonHeading(ctx.library, lesson, self._column)
        self.body = LessonBody(ctx, lesson, by, self._column)
        sheet.parts.extend((self.heading, self.body))
        self.bookmarks = Bookmarks(ctx, lesson.id, sheet, self.body.blocks, self)
        self.door: GateDoor | None = None
        self.earlier = EarlierAnswers(lesson, self._column)
        self.end = LessonEnd(lesson, ctx.library, self._column)
        for part in (self.heading, self.body, self.earlier, self.end):
            self._column.add(part)
        self._pane = SidePane(ctx, lesson, self._column, self)
        self.side = self._pane.panel
        self._lay_out()
        self._connect()
        self.tools.show_look()
        self.tools.setVisible(not self._is_shut)
        # Beside the text the panel would push a narrow window wider before it is asked to fit.
        self.resize(parent.size())
        self._fit()

    def _lay_out(self) -> None:
        reading = QVBoxLayout()
        reading.setSpacing(0)
        reading.addWidget(self.tools)
        reading.addWidget(self.area, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(reading, 1)
        layout.addWidget(self._pane)

    def _connect(self) -> None:
        Theme.current().changed.connect(self._fit)
        do = self.acts
        do.place_requested.connect(self.place_requested)
        self.heading.going_on.connect(do.take_up)
        self.body.lesson_requested.connect(do.open_lesson)
        self.body.link_chosen.connect(self._on_link)
        self.body.words_requested.connect(do.open_words)
        self.body.journal_requested.connect(do.keep_text)
        self.body.compare_requested.connect(do.compare)
        self.body.print_requested.connect(self._on_print)
        self.body.book.saved.connect(self._on_answered)
        self.body.completed.connect(self.tools.show_look)
        self.end.done_changed.connect(do.set_done)
        self.end.back_requested.connect(do.go_back)
        self.end.next_requested.connect(do.finish)
        self.side.journal_requested.connect(do.write_page)
        self.side.page_requested.connect(do.open_page)
        self.side.circle_requested.connect(do.open_circle)
        self.side.bookmarks.chosen.connect(self.bookmarks.go_to)
        self.tools.bar.print_asked.connect(self.paper.ask)
        self.tools.bar.bookmark_asked.connect(self.bookmarks.add_here)
        self.tools.complete.connect(self.body.complete)
        self.side.unsafe.connect(self.flush)
        self.side.unsafe.connect(do.leave_unsafe)
        self.place.moved.connect(do.set_position)
        self.tools.left.connect(self.setFocus)

    def show_facts(self, facts: LessonFacts) -> None:
        """Show what is stored; the first time also go where the reader left off."""
        first = self._facts is None
        self._facts = facts
        self.heading.show_left(left=facts.progress.left_for_now)
        self._show_gate(facts)
        self.body.show_facts(facts)
        self.earlier.show_answers(facts.answers, wording(facts.people))
        self.end.show_done(facts.progress.done)
        self.side.show_facts(facts)
        if first and facts.progress.is_before(self.lesson.head.revision):
            self.heading.show_updated()
        unread = not facts.progress.done and facts.progress.position > 0
        self._show_bookmarks(facts)
        if first and self._wanted is not None:
            self.go_to(self._wanted)
        elif first and unread:
            self.body.complete()
            self.place.restore(facts.progress.position)

    def _show_bookmarks(self, facts: LessonFacts) -> None:
        shown = facts.bookmarks if facts.gate is Gate.OPEN else ()
        if shown:
            self.body.complete()
        self.bookmarks.show_bookmarks(shown)

    def _show_gate(self, facts: LessonFacts) -> None:
        """Put the door in place of the lesson while it waits for the safety check."""
        shut = facts.gate is not Gate.OPEN
        if shut and self.door is None:
            self.door = GateDoor(self._ctx, self.lesson, self._by, self._column)
            self.door.lesson_requested.connect(self.acts.open_lesson)
            self._column.rows.insertWidget(1, self.door)
        if self.door is not None:
            self.door.show_facts(facts)
            self.door.setVisible(shut)
        for part in (self.tools, self.body, self.end):
            part.setVisible(not shut)
        self._pane.show_shut(shut=shut)

    # Qt's own, which nobody needs here, finds a widget by a number.
    def find(self, text: str) -> None:  # type: ignore[override]
        """Go to the first place that holds these words, or failing that most of them."""
        self.go_to(LookFor(text))

    def go_to(self, spot: object) -> None:
        """Go to words or a bookmark, once it is known that the lesson is not closed."""
        if self._facts is None:
            self._wanted = spot if isinstance(spot, LookFor | AtBookmark) else None
        elif not self._is_shut:
            self.body.complete()
            match spot:
                case LookFor(words=words):
                    self._seek(words)
                case AtBookmark(uid=uid):
                    self.bookmarks.go_to(uid)

    def _seek(self, words: str) -> None:
        spot = find_spot(self.body, words)
        if spot is not None:
            self.tools.show_found(words, spot.widget)
            self.place.go_to(spot.widget, spot.start)

    def flush(self) -> None:
        """Save at once what was typed and how far was read."""
        self.body.book.flush()
        self.bookmarks.flush()
        self.place.flush()

    def start_find(self) -> None:
        """Ask for the words to look for; not while the lesson is closed."""
        if not self._is_shut:
            self.body.complete()
            self.tools.start_find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While nothing in the text has the focus, the keys that scroll work all the same."""
        outside = self.hasFocus() or self.tools.isAncestorOf(self.focusWidget())
        step = _STEPS.get(event.key()) if outside else None
        if event.key() == Qt.Key.Key_Escape:
            self.tools.end_find()
        elif step is None:
            super().keyPressEvent(event)
        else:
            self.area.verticalScrollBar().triggerAction(step)

    @property
    def _is_shut(self) -> bool:
        if self._facts is None:
            return self.lesson.head.safety != "open"
        return self._facts.gate is not Gate.OPEN

    # layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side panel beside the text or below it."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._pane.fit(self.width(), shut=self._is_shut)

    # what the reader does

    @Slot(str)
    def _on_link(self, link: str) -> None:
        match target(link):
            case Place() as place:
                self.place_requested.emit(place)
            case Meaning() as meaning:
                self._explain(meaning)
            case Origin() as origin:
                self._show_origin(origin)
            case Web(address=address):
                self._ctx.desktop.web(self.window(), address)

    def _explain(self, asked: Meaning | Origin) -> None:
        self.body.explain(asked)
        # The note has no place yet; it may come to stand below the edge of the screen.
        QTimer.singleShot(0, self, self._reveal_note)

    @Slot()
    def _reveal_note(self) -> None:
        if self.body.note is not None:
            self.area.ensureWidgetVisible(self.body.note, 0, 24)

    def _show_origin(self, origin: Origin) -> None:
        card = self.side.origins.mark(origin.key)
        if not self._pane.beside:
            self._explain(origin)
        elif card is not None:
            self._pane.reveal(card)

    def press(self, key: ReaderKey) -> None:
        """Do what a key of the reader asks for; a closed lesson only lets go on or back."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        match key:
            case ReaderKey.LEFT | ReaderKey.RIGHT:
                onward = (key is ReaderKey.RIGHT) != mirrored
                (self.acts.go_onward if onward else self.acts.go_back)()
            case _ if self._is_shut:
                return
            case ReaderKey.PRINT:
                self.paper.ask()
            case ReaderKey.BOOKMARK:
                self.bookmarks.add_here()
            case ReaderKey.FIND_NEXT | ReaderKey.FIND_BEFORE:
                self.body.complete()
                self.tools.step(1 if key is ReaderKey.FIND_NEXT else -1)

    @Slot(str)
    def _on_print(self, exercise: str) -> None:
        self.worksheets.ask(self.lesson, exercise)

    @Slot()
    def _on_answered(self) -> None:
        # Who answers at the top of a long screen has begun, though nothing was scrolled.
        begun = self._facts is not None and self._facts.progress.position > 0
        if not begun and self.place.fraction() == 0.0:
            self.acts.set_position(0.01)
