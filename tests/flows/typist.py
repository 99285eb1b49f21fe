"""Types a word of its own into every field of the program, stage by stage, for a search of files.

Argument: the beginning of every word. Says each stage and waits for a line before the next; at
the end says as JSON what was typed where and every window title there was.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from family_app.ui.learn.lesson_body import LessonBody
from family_app.ui.learn.row_button import RowButton
from tests.flows import first_run
from tests.flows.hand import Hand
from tests.flows.the_program import open_program, say

# The name of a space can be read by everyone at the computer, and says so.
LABELS = frozenset({"first-label", "settings-label", "rename-label"})
DECIDE = "learn-try-safety-check-decide"
FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class Typist:
    """Keeps which word went where. `kept` are the words that the space is to hold."""

    def __init__(self, hand: Hand, beginning: str) -> None:
        self.hand = hand
        self.beginning = beginning
        self.typed: dict[str, str] = {}
        self.kept: list[str] = []
        self.titles: set[str] = set()

    def word(self, field: str, *, kept: bool = False) -> str:
        """A new word, and that it goes into `field`."""
        word = f"{self.beginning}{len(self.typed):03d}"
        self.typed[word] = field
        if kept:
            self.kept.append(word)
        return word

    def type(self, name: str, *, kept: bool = False) -> str:
        """Type a new word into the field of this name, over what stands there."""
        word = self.word(name, kept=kept)
        self.hand.retype(name, word)
        self.look()
        return word

    def fill(self, place: str, *, kept: bool = False, but: tuple[str, ...] = ()) -> None:
        """Type into every field that can be seen and was not typed into at this place."""
        for field in self.fields():
            name = field.objectName()
            known = f"{place}: {name}"
            if known in self.typed.values() or name in LABELS or name in but:
                continue
            word = self.word(known, kept=kept)
            self.hand.retype(name, word)
        self.look()

    def fields(self) -> list[QWidget]:
        """Every field that can be seen and written in."""
        return [
            field
            for field in self.hand.shown(QWidget)
            if isinstance(field, FIELDS)
            and not field.isReadOnly()
            and field.isEnabled()
            and not isinstance(field.parentWidget(), (QComboBox, QAbstractSpinBox))
            and field.objectName()
        ]

    def look(self) -> None:
        """Remember what the windows are called."""
        self.titles.update(one.windowTitle() for one in QApplication.topLevelWidgets())
        self.titles.update(one.title() for one in QGuiApplication.topLevelWindows())

    def stage(self, name: str) -> None:
        """Say how far it is, and wait until that was looked at."""
        self.look()
        say(name)
        sys.stdin.readline()


def begin(typist: Typist) -> str:
    """The first run; gives back the passphrase."""
    hand = typist.hand
    first_run.to_passphrase(hand)
    typist.type("first-passphrase-first")
    typist.type("first-passphrase-again")
    hand.press("first-next")
    passphrase = typist.word("first-passphrase-first")
    hand.retype("first-passphrase-first", passphrase)
    hand.retype("first-passphrase-again", passphrase)
    hand.press("first-next")
    first_run.step(hand, "words")
    words = tuple(hand.text(f"words-word-{place}") for place in range(1, 13))
    hand.press("first-next")
    for number in range(2):
        typist.type(f"words-back-{number}")
    hand.press("first-next")
    hand.reads("That is not word")
    hand.press("words-again")
    first_run.type_words_back(hand, words)
    first_run.choose_reason(hand, "just-found-out")
    return passphrase


def write(typist: Typist) -> None:
    """A page with title, text and tag; the search of the pages; its day."""
    hand = typist.hand
    hand.key(Qt.Key.Key_N, control=True)
    hand.find("journal-editor")
    hand.press("journal-add-tag")
    typist.type("journal-tag-field", kept=True)
    hand.key(Qt.Key.Key_Return)
    hand.find("journal-tag-0")
    hand.key(Qt.Key.Key_Escape)
    typist.fill("journal", kept=True, but=("journal-tag-field", "journal-search"))
    hand.reads("Saved")
    typist.type("journal-search")
    hand.rest(0.3)
    hand.retype("journal-search", typist.beginning)
    hand.reads("pages match")


def draw(typist: Typist) -> None:
    """Somebody on the circle, with every field, and a note of a call."""
    hand = typist.hand
    hand.go("circle")
    hand.press("circle-empty-button" if hand.sees("circle-empty-button") else "circle-add")
    hand.find("circle-form-name")
    for kind in ("phone", "email"):
        hand.press(f"circle-form-{kind}-add")
    typist.fill("circle form", kept=True)
    hand.press("circle-form-save")
    hand.press("circle-touch-note")
    typist.fill("touch", kept=True)
    hand.press("circle-touch-save")
    hand.until(lambda: not hand.sees("circle-touch-save"), "the note to be kept")


def plan(typist: Typist) -> None:
    """A line on each of the six steps, typed over, and a second one that is not ended."""
    hand = typist.hand
    hand.go("plan")
    typist.fill("plan")
    for name in [one.objectName() for one in typist.fields()]:
        if name.endswith("-new"):
            hand.focus(name)
            hand.key(Qt.Key.Key_Return)
    hand.rest(0.4)
    typist.fill("plan again", kept=True)


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


def _lessons(hand: Hand) -> list[str]:
    names = (one.objectName() for one in hand.shown(RowButton))
    return [name for name in names if name.startswith("learn-module-")]


def _new_people(typist: Typist) -> list[str]:
    names = (one.objectName() for one in typist.fields())
    return [name for name in names if name.startswith("learn-try-") and name.endswith("-new")]


def seek(typist: Typist) -> None:
    """Search everything for a word that is there, and for one that is not."""
    hand = typist.hand
    hand.key(Qt.Key.Key_K, control=True)
    typist.type("search-field")
    hand.rest(0.2)
    hand.retype("search-field", typist.beginning)
    hand.reads("found")
    hand.key(Qt.Key.Key_Escape)


def settle_in(typist: Typist, passphrase: str) -> str:
    """Every field of the settings, and another passphrase; gives back the new one."""
    hand = typist.hand
    for page in ("resources", "help", "today"):
        hand.go(page)
        typist.fill(page)
    hand.go("settings")
    typist.fill("settings")
    hand.press("settings-words-check")
    hand.press("settings-words-new")
    hand.rest(1.5)
    new = typist.word("settings-new-passphrase")
    hand.retype("settings-old-passphrase", passphrase)
    hand.retype("settings-new-passphrase-first", new)
    hand.retype("settings-new-passphrase-again", new)
    hand.press("settings-change-passphrase")
    hand.reads("The passphrase is changed")
    return new


def try_the_lock(typist: Typist) -> None:
    """A wrong passphrase, words that are none, and the form that removes a space."""
    hand = typist.hand
    hand.press("top-bar-lock")
    typist.type("unlock-passphrase")
    hand.key(Qt.Key.Key_Return)
    hand.find("unlock-passphrase-note")
    hand.press("unlock-words")
    typist.fill("words form")
    hand.press("words-open")
    hand.rest(0.5)
    hand.press("words-back")
    hand.press("unlock-others")
    remove = next(
        one.objectName() for one in hand.shown(QWidget) if one.objectName().endswith("-remove")
    )
    hand.press(remove)
    typist.type("remove-label")


def main() -> None:
    """All of it, and at the end what there was to find."""
    _app, hand = open_program()
    typist = Typist(hand, sys.argv[1])
    passphrase = begin(typist)
    draw(typist)
    answer(typist)
    read(typist)
    write(typist)
    plan(typist)
    seek(typist)
    passphrase = settle_in(typist, passphrase)
    hand.rest(1.5)
    typist.stage("running")
    try_the_lock(typist)
    hand.rest(1.0)
    typist.stage("locked")
    hand.window.close()
    say("closed")
    told = {
        "typed": typist.typed,
        "kept": typist.kept,
        "titles": sorted(typist.titles),
        "passphrase": passphrase,
    }
    say(json.dumps(told))


if __name__ == "__main__":
    main()
