"""The circle, end to end in the real window: drawn in one lesson, asked in the next, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu

from family_app.paths import Home
from tests.flows.hand import Hand
from tests.ready_space import PASSPHRASE, ready_space
from tests.ui.plan.pdf_text import words

NAME = "Rosalind"
SENTENCE = "Could you bring soup on Thursday? If not, no problem."
CALM = "You were in touch with everyone lately."


def starting(hand: Hand, start: str) -> list[QAbstractButton]:
    return [one for one in hand.shown(QAbstractButton) if one.objectName().startswith(start)]


def press_one(hand: Hand, start: str) -> None:
    """Press the button of the one row whose name begins so, as soon as it can be seen."""
    hand.until(lambda: starting(hand, start), f"a button of {start}")
    starting(hand, start)[0].click()


def open_lesson(hand: Hand, title: str) -> None:
    """Ctrl+K, its title, Enter."""
    hand.key(Qt.Key.Key_K, control=True)
    hand.type("search-field", title)
    hand.until(lambda: any(one.startswith(title) for one in hand.lines("search-hits")), title)
    while not hand.marked("search-hits").startswith(title):
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: not hand.sees("search-field"), "the search to close")


def draw_the_circle(hand: Hand) -> None:
    """Lesson 5.1 puts her on the rings; the page Circle has her."""
    open_lesson(hand, "Draw the circle")
    rings = "learn-try-my-circle-rings"
    hand.choose(f"{rings}-ring", "Family")
    hand.choose(f"{rings}-helps", "listening")
    hand.type(f"{rings}-new", NAME)
    hand.press(f"{rings}-put")
    hand.until(lambda: hand.sees(f"{rings}-placed-0-name"), "her on the rings")
    hand.go("circle")
    hand.press("circle-list-view")
    hand.pick("circle-list", NAME)
    hand.until(lambda: hand.text("circle-head-name") == NAME, "her card")


def build_an_ask(hand: Hand) -> None:
    """Lesson 5.2 makes the sentence, and the ask that waits on Today."""
    open_lesson(hand, "Ask for one thing")
    hand.type("learn-try-my-ask-what", "bring soup")
    hand.type("learn-try-my-ask-when", "on Thursday")
    hand.choose("learn-try-my-ask-who", NAME)
    hand.press("learn-try-my-ask-easy-no-option-0")
    hand.reads(SENTENCE)
    press_one(hand, "learn-ask-")
    hand.reads("On your Today list")


def note_the_call(hand: Hand) -> None:
    """She is on Today once: as the ask, and once that is done, as somebody to reach."""
    hand.go("today")
    hand.reads("Send your ask today")
    assert starting(hand, "today-person-") == []
    press_one(hand, "today-done-")
    hand.press("today-offer-not-now")
    press_one(hand, "today-touch-")
    hand.until(lambda: list(hand.shown(QMenu)), "the ways of being in touch")
    menu = next(hand.shown(QMenu))
    call = next(one for one in menu.actions() if one.objectName() == "today-touch-call")
    _choose(menu, call)
    hand.reads(CALM)
    assert "Send your ask today" not in hand.words()


def _choose(menu: QMenu, action: QAction) -> None:
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def print_the_plan(hand: Hand, file: Path) -> str:
    """Put her on the plan and save it as a file; the words on the paper."""
    hand.go("plan")
    hand.choose("plan-people-choose", NAME)
    hand.press("plan-people-take")
    hand.until(lambda: _names_of_people(hand), "her on the plan")
    hand.press("plan-print")
    hand.press("plan-print-file")
    name = hand.find("fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    hand.until(lambda: file.exists() and b"%%EOF" in file.read_bytes()[-10:], "the file")
    hand.window.activateWindow()
    return words(file.read_bytes())


def _names_of_people(hand: Hand) -> bool:
    people = [one for one in hand.shown(QAbstractButton) if one.objectName().endswith("-person")]
    return any(one.text() == NAME and one.objectName().startswith("plan-") for one in people)


def test_the_circle_goes_from_a_lesson_to_today_and_to_paper(
    start: Callable[[], Hand], home: Home, tmp_path: Path
) -> None:
    ready_space(home)
    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    draw_the_circle(hand)
    build_an_ask(hand)
    note_the_call(hand)
    hand.go("circle")
    hand.pick("circle-list", NAME)
    hand.reads("today · call")
    assert NAME in print_the_plan(hand, tmp_path / "plan.pdf")
    hand.window.close()
