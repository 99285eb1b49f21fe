"""Types into every lesson, also behind the safety check, and into what stands beside lessons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Lesson
from family_app.ui.learn.lesson_body import LessonBody
from family_app.ui.widgets.row_button import RowButton
from tests.flows.hand import Hand
from tests.flows.typed import Typist

DECIDE = "learn-try-safety-check-decide"
WRITTEN_IN = frozenset(
    {"text", "long-text", "table", "person", "chain", "sentences", "week", "rings"}
)
"""The kinds of fields that take words."""


def written_in(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """The kinds and names of the fields of a lesson that take words."""
    for exercise in lesson.head.exercise:
        for field in exercise.field:
            if field.kind in WRITTEN_IN:
                yield field.kind, f"learn-try-{exercise.id}-{field.id}"


def lessons_to_type(library: Library, which: str) -> list[Lesson]:
    """Every lesson, or, where `which` is "few", as many as have a field of every kind."""
    if which == "all":
        return list(library.lessons)
    chosen: list[Lesson] = []
    met: set[str] = set()
    for lesson in sorted(library.lessons, key=lambda one: -len(_kinds(one))):
        if not _kinds(lesson) <= met:
            chosen.append(lesson)
            met |= _kinds(lesson)
    return chosen


def _kinds(lesson: Lesson) -> set[str]:
    return {kind for kind, _ in written_in(lesson)}


def pass_the_door(hand: Hand) -> None:
    """Answer the safety check wherever it is asked, so that every lesson opens."""
    if not hand.sees(DECIDE):
        return
    for name in [one.objectName() for one in hand.shown(QRadioButton)]:
        if name.startswith("learn-try-safety-check-") and name.endswith("-option-1"):
            hand.press(name)
    hand.press(DECIDE)
    hand.until(lambda: not hand.sees(DECIDE), "the door to open")


def answer(typist: Typist, lessons: list[Lesson]) -> None:
    """Every exercise of these lessons, and one person added from a lesson."""
    hand = typist.hand
    hand.go("learn")
    if hand.sees("learn-all"):
        hand.press("learn-all")
    for lesson in lessons:
        [row] = [name for name in _lessons(hand) if name.endswith(f"{lesson.module}-{lesson.id}")]
        hand.press(row)
        hand.find("learn-all")
        hand.until(partial(_is_shown, hand, lesson), f"{lesson.id} or its door")
        pass_the_door(hand)
        # The end of a long lesson is made once its beginning is seen.
        hand.until(lambda: not any(one.is_waiting for one in hand.shown(LessonBody)), "its end")
        hand.until(partial(_is_shown, hand, lesson), lesson.id)
        for name in [one.objectName() for one in hand.shown(QWidget)]:
            if name.startswith("learn-try-") and name.endswith("-add"):
                hand.press(name)
        typist.fill(row, kept=True, but=tuple(_new_people(typist)))
        for name in _new_people(typist):
            typist.type(name, kept=True)
            hand.key(Qt.Key.Key_Return)
        hand.rest(0.1)
        hand.press("learn-all")


def _is_shown(hand: Hand, lesson: Lesson) -> bool:
    """Whether the lesson's fields can be seen, or the safety check that stands before them."""
    seen = [one.objectName() for one in hand.shown(QWidget)]
    names = [name for _, name in written_in(lesson)]
    return DECIDE in seen or all(any(one.startswith(name) for one in seen) for name in names)


def read(typist: Typist) -> None:
    """What a reader types into a lesson beside its exercises."""
    hand = typist.hand
    hand.press(_lessons(hand)[0])
    hand.press("learn-reader-find")
    typist.type("learn-find-field")
    hand.press("learn-find-close")
    hand.press("learn-reader-bookmark")
    typist.type("learn-bookmark-note", kept=True)
    hand.press("learn-bookmark-done")
    hand.window.activateWindow()
    hand.press("learn-all")
    hand.press("learn-tab-1")
    typist.type("answers-filter")
    hand.press("learn-tab-0")


def _lessons(hand: Hand) -> list[str]:
    names = (one.objectName() for one in hand.shown(RowButton))
    return [name for name in names if name.startswith("learn-module-")]


def _new_people(typist: Typist) -> list[str]:
    names = (one.objectName() for one in typist.fields())
    return [name for name in names if name.startswith("learn-try-") and name.endswith("-new")]
