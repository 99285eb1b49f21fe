"""Opens the program in this process as its start does, with a hand at the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from family_app.app import make_application, make_parts
from family_app.paths import Home
from family_app.ui.window import Window
from tests.flows.hand import Hand


def open_program() -> tuple[QApplication, Hand]:
    """The window on the home that the environment names. Hold the application as long."""
    app = make_application()
    window = Window(make_parts(app, Home.default()))
    window.resize(1280, 820)
    window.start()
    window.show()
    window.activateWindow()
    hand = Hand(window)
    hand.until(window.isActiveWindow, "the keyboard")
    return app, hand


def say(*words: object) -> None:
    """One line to whoever started this process."""
    print(*words, flush=True)  # noqa: T201 - it is how the two talk
