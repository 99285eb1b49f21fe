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
    kept_waiting = Signal(str)
    kept_no_longer = Signal()

    def say(self, text: str) -> None:
        """Say that something was done."""
        self.said.emit(text)

    def trouble(self, text: str) -> None:
        """Say what did not work and what to do next; stays until it is closed."""
        self.troubled.emit(text)

    def unsaved(self, text: str) -> None:
        """Say that the disk refuses what was typed or done; stays until `all_saved`."""
        self.kept_waiting.emit(text)

    def all_saved(self) -> None:
        """The disk has taken what it refused before."""
        self.kept_no_longer.emit()

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say that something was removed and offer to bring it back."""
        self.undo_offered.emit(UndoOffer(text, undo))
