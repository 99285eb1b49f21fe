"""What a reader does with a lesson beside reading it: going on, writing about it, leaving it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from family_app.domain.lesson import Lesson
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn.lesson_end import place_after
from family_app.ui.learn.new_page import new_page
from family_app.ui.places import OnShelf, Place, in_my_answers


class LessonActions(QObject):
    """Writes what was done, and asks for the place it leads to. `by` is the page that shows it."""

    place_requested = Signal(object)

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lesson = lesson
        self._revision = lesson.head.revision
        self._by = by

    @Slot(str)
    def open_lesson(self, lesson: str) -> None:
        """Go to another lesson."""
        self.place_requested.emit(Place(places.LEARN, lesson))

    @Slot(str)
    def open_words(self, term: str) -> None:
        """Go to a word among all words."""
        self.place_requested.emit(Place(places.LEARN, term, OnShelf(places.WORDS)))

    @Slot(str)
    def open_page(self, uid: str) -> None:
        """Go to a page of the journal."""
        self.place_requested.emit(Place(places.JOURNAL, uid))

    @Slot()
    def open_circle(self) -> None:
        """Go to the circle."""
        self.place_requested.emit(Place(places.CIRCLE))

    @Slot()
    def write_page(self) -> None:
        """Begin a page of the journal with the lesson's question."""
        prompt = self._lesson.head.reflection.prompt
        quoted = "\n".join(f"> {line}" for line in prompt.splitlines())
        self.keep_text(self._lesson.title, f"{quoted}\n\n")

    @Slot(str, str)
    def keep_text(self, title: str, text: str) -> None:
        """Begin a page of the journal with this text."""
        self.place_requested.emit(new_page(self._ctx.clock, title, text, (self._lesson.id,)))

    @Slot(str)
    def compare(self, exercise: str) -> None:
        """Go to an exercise's earlier sittings."""
        self.place_requested.emit(in_my_answers(self._lesson.id, exercise))

    @Slot()
    def go_back(self) -> None:
        """Go to the lesson before."""
        before = self._ctx.library.previous_lesson(self._lesson.id)
        if before is not None:
            self.open_lesson(before.id)

    @Slot()
    def go_onward(self) -> None:
        """Go to the lesson after, without a word on whether this one was read."""
        after = self._ctx.library.next_lesson(self._lesson.id)
        if after is not None:
            self.open_lesson(after.id)

    @Slot()
    def finish(self) -> None:
        """Count the lesson as read and go on to what comes after it."""
        self.set_done(True)
        self.place_requested.emit(place_after(self._lesson, self._ctx.library))

    @Slot(bool)
    def set_done(self, done: bool) -> None:
        """Count the lesson as read, or not."""
        from family_app.services.lessons import set_done

        self._ctx.ops.write(set_done, self._lesson.id, done, self._revision, by=self._by)

    @Slot(float)
    def set_position(self, fraction: float) -> None:
        """Keep how far the lesson was read."""
        from family_app.services.lessons import set_position

        self._ctx.ops.write(set_position, self._lesson.id, fraction, self._revision, by=self._by)

    @Slot()
    def take_up(self) -> None:
        """Go on with a lesson that was left because it was not safe."""
        from family_app.services.lessons import set_left

        self._ctx.ops.write(set_left, self._lesson.id, False)

    @Slot()
    def leave_unsafe(self) -> None:
        """Leave the lesson for the crisis lines, and remember that it was not safe."""
        from family_app.services.lessons import set_left

        self._ctx.ops.write(set_left, self._lesson.id, True)
        self._ctx.notices.say(
            self.tr("Stopping was a good choice. The lesson will wait. Here is who can help now.")
        )
        self.place_requested.emit(Place(places.HELP))
