"""What any part of the window wants said; the window shows it in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class UndoOffer:
    """Something was removed, and this brings it back."""

    text: str
    undo: Callable[[], None]


class Notices(QObject):
    """Short words to the user: a fact, a trouble with its next step, or an offer to undo."""

    said = Signal(str)
    troubled = Signal(str)
    undo_offered = Signal(object)

    def say(self, text: str) -> None:
        """Say that something was done."""
        self.said.emit(text)

    def trouble(self, text: str) -> None:
        """Say what did not work and what to do next; stays until it is closed."""
        self.troubled.emit(text)

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say that something was removed and offer to bring it back."""
        self.undo_offered.emit(UndoOffer(text, undo))
