"""One ask, end to end in the real window: built, kept on Today, done, noted, and Today changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton

from family_app.paths import Home
from tests.flows.hand import Hand
from tests.ready_space import PASSPHRASE, ready_space

SENTENCE = "Could you bring soup on Thursday? If not, no problem."


def row(hand: Hand, start: str) -> QAbstractButton:
    """The button of the one row whose name begins so, as soon as it can be seen."""

    def found() -> list[QAbstractButton]:
        return [one for one in hand.shown(QAbstractButton) if one.objectName().startswith(start)]

    hand.until(found, f"a row of {start}")
    return found()[0]


def add_person(hand: Hand) -> None:
    """Somebody with a number, to be in touch with every week."""
    hand.go("circle")
    hand.press("circle-empty-button")
    hand.type("circle-form-name", "Rosalind")
    hand.type("circle-form-phone-1", "555-0142")
    hand.press("circle-form-save")
    hand.until(lambda: hand.text("circle-head-name") == "Rosalind", "her card")
    hand.choose("circle-interval", "A week after")
    hand.go("today")
    row(hand, "today-person-")


def open_card(hand: Hand) -> None:
    """Her card, by the list."""
    hand.go("circle")
    hand.press("circle-list-view")
    hand.pick("circle-list", "Rosalind")
    hand.until(lambda: hand.text("circle-head-name") == "Rosalind", "her card")


def test_an_ask_ends_as_being_in_touch(start: Callable[[], Hand], home: Home) -> None:
    ready_space(home)
    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    add_person(hand)

    open_card(hand)
    hand.press("circle-ask")
    hand.type("ask-what", "bring soup")
    hand.type("ask-when", "on Thursday")
    hand.until(lambda: hand.text("ask-words") == SENTENCE, "the sentence")
    hand.press("ask-by-call")
    hand.reads(SENTENCE)
    hand.press("leave-large")
    hand.until(lambda: hand.text("show-number-large") == "555-0142", "the number, large")
    hand.press("show-number-close")

    hand.go("today")
    hand.reads(f"Ask Rosalind: {SENTENCE}")
    row(hand, "today-done-").click()
    hand.press("today-offer-note")
    hand.reads("You were in touch with everyone lately.")
    assert SENTENCE not in hand.words()
    open_card(hand)
    hand.reads("today · another way")
    hand.window.close()
