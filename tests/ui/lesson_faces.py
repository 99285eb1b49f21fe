"""Faces of lessons, shelves, paths and the reading tools."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from family_app.domain.lesson import Lesson
from family_app.ui import places
from family_app.ui.places import OnPath, OnShelf, in_my_answers
from family_app.ui.reader.voice_bar import VoiceBar
from tests.ui.chosen_lessons import check_of, open_exercises, with_every_kind
from tests.ui.face_walk import Face, FaceWalk


class LessonFaces(FaceWalk):
    """What Learn can show."""

    def _learn(self) -> Iterator[Face]:
        self._go(places.LEARN)
        yield self._settled("learn")
        library = self._parts.library()
        self._go(places.LEARN, extra=OnPath(library.programmes[0].id))
        yield self._settled("learn: a path")
        for shelf in (places.MY_ANSWERS, places.GOOD_LINES, places.WORDS, places.MYTHS):
            self._go(places.LEARN, extra=OnShelf(shelf))
            yield self._settled(f"learn: {shelf}")
        compared = in_my_answers("stress-and-strain", "strain-list")
        self._go(places.LEARN, compared.item, compared.extra)
        yield self._settled("learn: answers compared")
        self._go(places.LEARN, library.modules[0].id, places.LOOK_BACK)
        self._press("learn-check-1-option-0")
        yield self._settled("learn: looking back")
        gated = next(one for one in library.lessons if one.head.safety == "gate")
        self._go(places.LEARN, gated.id)
        yield self._settled("learn: the door of a lesson")
        self._press(f"learn-try-{check_of(library)}-decide")
        yield self._settled("learn: the door stays closed")
        for lesson in with_every_kind(library.lessons):
            self._go(places.LEARN, lesson.id)
            yield self._settled(f"lesson {lesson.id}")
            yield from self._tried(lesson)
        yield from self._reader()

    def _reader(self) -> Iterator[Face]:
        self._press("learn-reader-larger")
        self._press("learn-reader-find")
        field = self._find("learn-find-field")
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, "you")
        yield self._settled("lesson: larger, and words found in it")
        self._press("learn-find-close")
        self._press("learn-reader-smaller")
        self._press("learn-reader-bookmark")
        yield from self._open_dialog("a bookmark's note")
        yield self._settled("lesson: a bookmark")
        voice = self._find("learn-tools").findChild(VoiceBar)
        assert voice is not None
        voice.show_state(paused=False, speed=1.0)
        voice.show()
        yield self._settled("lesson: read aloud")
        voice.hide()
        self._press("learn-reader-print")
        yield from self._open_dialog("printing a lesson")

    def _tried(self, lesson: Lesson) -> Iterator[Face]:
        """What exercises show only once they were used."""
        for exercise in lesson.head.exercise:
            for field in exercise.field:
                name = f"learn-try-{exercise.id}-{field.id}"
                if field.kind == "cards":
                    for _ in field.card:
                        self._press(f"{name}-card-myth")
                        if self._find(f"{name}-next").isEnabled():
                            self._press(f"{name}-next")
                    yield self._settled(f"{lesson.id}: every card answered")
                if field.kind == "breathing":
                    self._press(f"{name}-still")
                    yield self._settled(f"{lesson.id}: a breath kept still")

    def _carried(self, lessons: tuple[Lesson, ...]) -> Iterator[Face]:
        """Answers said aloud, and answers on a card."""
        for lesson, exercise in open_exercises(lessons):
            if exercise.card and exercise.joins is not None:
                self._go(places.LEARN, lesson.id)
                asked = next(one for one in exercise.field if one.kind == "text")
                field = self._find(f"learn-try-{exercise.id}-{asked.id}")
                assert isinstance(field, QTextEdit)
                field.insertPlainText("I will be back at four. Then we talk.")
                self._press(f"learn-try-{exercise.id}-joined-rehearse")
                yield from self._open_dialog("rehearsing")
                self._press(f"learn-try-{exercise.id}-wallet")
                yield from self._open_dialog("a card for the wallet")
                return
