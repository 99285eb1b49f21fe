"""Types into every lesson, also behind the safety check, and into what stands beside lessons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from family_app.ui.learn.lesson_body import LessonBody
from family_app.ui.widgets.row_button import RowButton
from tests.flows.hand import Hand
from tests.flows.typed import Typist

DECIDE = "learn-try-safety-check-decide"


def pass_the_door(hand: Hand) -> None:
    """Answer the safety check wherever it is asked, so that every lesson opens."""
    hand.rest(0.1)
    if not hand.sees(DECIDE):
        return
    for name in [one.objectName() for one in hand.shown(QRadioButton)]:
        if name.startswith("learn-try-safety-check-") and name.endswith("-option-1"):
            hand.press(name)
    hand.press(DECIDE)
    hand.until(lambda: not hand.sees(DECIDE), "the door to open")


def answer(typist: Typist) -> None:
    """Every exercise of every lesson, and one person added from a lesson."""
    hand = typist.hand
    hand.go("learn")
    if hand.sees("learn-all"):
        hand.press("learn-all")
    for row in _lessons(hand):
        hand.press(row)
        hand.find("learn-all")
        pass_the_door(hand)
        # The end of a long lesson is made once its beginning is seen.
        hand.until(lambda: not any(one.is_waiting for one in hand.shown(LessonBody)), "its end")
        hand.rest(0.1)
        for name in [one.objectName() for one in hand.shown(QWidget)]:
            if name.startswith("learn-try-") and name.endswith("-add"):
                hand.press(name)
        typist.fill(row, kept=True, but=tuple(_new_people(typist)))
        for name in _new_people(typist):
            typist.type(name, kept=True)
            hand.key(Qt.Key.Key_Return)
        hand.rest(0.1)
        hand.press("learn-all")


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
