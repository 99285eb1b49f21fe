"""Unlocks, writes, and locks; each key comes from outside, so that it keeps no text by itself.

It says each stage and waits for one key more: "before", "open", "locked".
"""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.flows.hand import Hand
from tests.flows.the_program import open_program, say

END = "\n"


def type_in(hand: Hand, field: str) -> None:
    """Type what comes in, key by key, to the end of its line."""
    widget = hand.focus(field)
    while (key := os.read(0, 1).decode()) != END:
        QTest.keyClicks(widget, key)


def stage(name: str) -> None:
    """Say how far it is, and wait until that was looked at."""
    say(name)
    os.read(0, 1)


def unlock(hand: Hand) -> None:
    """With the passphrase that comes in."""
    type_in(hand, "unlock-passphrase")
    hand.key(Qt.Key.Key_Return)
    hand.unlocked()


def write(hand: Hand) -> None:
    """A page, somebody on the circle, a line of the plan, an answer, a search."""
    hand.key(Qt.Key.Key_N, control=True)
    type_in(hand, "journal-title")
    type_in(hand, "journal-editor")
    hand.reads("Saved")
    hand.go("circle")
    hand.press("circle-empty-button")
    type_in(hand, "circle-form-name")
    hand.press("circle-form-save")
    hand.go("plan")
    type_in(hand, "plan-signs-new")
    hand.key(Qt.Key.Key_Return)
    hand.go("journal")
    hand.key(Qt.Key.Key_K, control=True)
    type_in(hand, "search-field")
    hand.reads("found")
    hand.key(Qt.Key.Key_Escape)


def main() -> None:
    """Three stages."""
    _app, hand = open_program()
    stage("before")
    unlock(hand)
    write(hand)
    hand.rest(1.5)
    stage("open")
    hand.press("top-bar-lock")
    hand.find("unlock-passphrase")
    hand.rest(1.5)
    stage("locked")


if __name__ == "__main__":
    main()
