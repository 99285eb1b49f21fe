"""The first run as a person does it, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.flows.hand import Hand


def step(hand: Hand, name: str) -> None:
    """Wait for a step to be shown."""
    hand.find(f"step-{name}-title")


def to_passphrase(hand: Hand) -> None:
    """Read the welcome and whether this computer is safe."""
    step(hand, "welcome")
    hand.press("first-next")
    step(hand, "safety")
    hand.press("first-next")
    step(hand, "passphrase")


def choose_passphrase(hand: Hand, passphrase: str) -> tuple[str, ...]:
    """Type the passphrase twice; gives back the recovery words as written down."""
    hand.type("first-passphrase-first", passphrase)
    hand.key(Qt.Key.Key_Tab)
    hand.type("first-passphrase-again", passphrase)
    hand.press("first-next")
    step(hand, "words")
    labels = [hand.find(f"words-word-{place}") for place in range(1, 13)]
    return tuple(label.text() for label in labels if isinstance(label, QLabel))


def type_words_back(hand: Hand, words: tuple[str, ...]) -> None:
    """Answer for the two words that are asked for."""
    hand.press("first-next")
    for number in range(2):
        asked = hand.text(f"words-back-{number}-label")
        place = int("".join(letter for letter in asked if letter.isdigit()))
        hand.type(f"words-back-{number}", words[place - 1])
    hand.press("first-next")
    step(hand, "place")


def choose_reason(hand: Hand, reason: str) -> None:
    """Go on from the country to what brings someone here, and begin."""
    hand.press("first-next")
    step(hand, "reason")
    hand.press(f"choice-{reason}-radio")
    hand.press("first-next")
    hand.unlocked()
