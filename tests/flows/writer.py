"""Writes into the journal and an exercise, key by key, and says each key; until it is killed.

Argument: how many keys to type in each of the two places, in turns of `TURN`. Between the turns it
looks at other pages, and locks the space and opens it again.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt

from tests.flows.hand import Hand
from tests.flows.the_program import open_program, say
from tests.ready_space import PASSPHRASE

MARKER = "quillfeather"
JOURNAL, EXERCISE = "journal", "exercise"
LESSON = "what-addiction-is"
LESSON_ROW = f"learn-module-the-whole-picture-{LESSON}"
FIELD = "learn-try-put-it-down-down"
TURN = 20
PACE = 0.02


def text(place: str, length: int) -> str:
    """The first `length` letters of all that is typed in one place."""
    words = (f"{MARKER}{place}{number}" for number in range(length))
    return " ".join(words)[:length]


def write(hand: Hand, keys: int) -> None:
    """Take turns between the page and the exercise."""
    hand.key(Qt.Key.Key_N, control=True)
    hand.find("journal-editor")
    for done in range(0, keys, TURN):
        hand.go("journal")
        _turn(hand, JOURNAL, "journal-editor", done, min(done + TURN, keys))
        hand.go("learn")
        if not hand.sees(FIELD):
            hand.press(LESSON_ROW)
        _turn(hand, EXERCISE, FIELD, done, min(done + TURN, keys))
        hand.go("plan")
        if done % (2 * TURN):
            _lock_and_come_back(hand)


def _lock_and_come_back(hand: Hand) -> None:
    hand.press("top-bar-lock")
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    hand.go("journal")
    hand.pick("journal-list", text(JOURNAL, TURN))


def _turn(hand: Hand, place: str, field: str, start: int, end: int) -> None:
    letters = text(place, end)
    hand.until(lambda: hand.text(field) == letters[:start], f"what stood in {field}")
    hand.focus(field)
    hand.key(Qt.Key.Key_End, control=True)
    for number in range(start, end):
        hand.type(field, letters[number])
        say(time.monotonic(), place, number + 1)
        hand.rest(PACE)


def main() -> None:
    """Unlock, say so, write, and stay open."""
    _app, hand = open_program()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    say(time.monotonic(), "open", 0)
    write(hand, int(sys.argv[1]))
    say(time.monotonic(), "all", 0)
    while True:
        hand.rest(60)


if __name__ == "__main__":
    main()
