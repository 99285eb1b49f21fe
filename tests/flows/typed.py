"""A hand that types a word of its own into each field and remembers which went where."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.flows.hand import Hand
from tests.flows.the_program import say

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
# The name of a space can be read by everyone at the computer, and says so.
LABELS = frozenset({"first-label", "settings-label", "rename-label"})


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
