"""The small bar above a lesson: how its text looks, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.ui.settings import READING_SIZES
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.styling import named


class ReaderBar(QWidget):
    """One row of icons; each says its name and its key when pointed at."""

    smaller = Signal()
    larger = Signal()
    width_asked = Signal()
    find_asked = Signal()
    bookmark_asked = Signal()
    voice_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "learn-reader", self.tr("Reading tools"))
        self.smaller_button = icon_button(
            "a-arrow-down", self.tr("Smaller lesson text"), name="learn-reader-smaller"
        )
        self.larger_button = icon_button(
            "a-arrow-up", self.tr("Larger lesson text"), name="learn-reader-larger"
        )
        self.width_button = icon_button("move-horizontal", "", name="learn-reader-width")
        self.find_button = icon_button(
            "text-search", self.tr("Find in this lesson (Ctrl+F)"), name="learn-reader-find"
        )
        self.bookmark_button = icon_button(
            "bookmark-plus", self.tr("Bookmark this place (Ctrl+D)"), name="learn-reader-bookmark"
        )
        self.voice_button = icon_button(
            "volume-2", self.tr("Read this lesson aloud"), name="learn-reader-voice"
        )
        self.print_button = icon_button(
            "printer", self.tr("Print this lesson (Ctrl+P)"), name="learn-reader-print"
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for button in (self.smaller_button, self.larger_button, self.width_button):
            line.addWidget(button)
        line.addStretch(1)
        for button in (
            self.voice_button,
            self.find_button,
            self.bookmark_button,
            self.print_button,
        ):
            line.addWidget(button)
        self._connect()

    def _connect(self) -> None:
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        self.width_button.clicked.connect(self.width_asked)
        self.find_button.clicked.connect(self.find_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.bookmark_button.clicked.connect(self.bookmark_asked)
        self.voice_button.clicked.connect(self.voice_asked)

    def show_look(self, size: int, width: str) -> None:
        """Say what is in force: the size in per cent, and narrow, normal or wide lines."""
        self.smaller_button.setEnabled(size > READING_SIZES[0])
        self.larger_button.setEnabled(size < READING_SIZES[-1])
        names = {
            "narrow": self.tr("Lines are narrow. Make them normal"),
            "normal": self.tr("Lines are normal. Make them wide"),
            "wide": self.tr("Lines are wide. Make them narrow"),
        }
        self.width_button.setAccessibleName(names[width])
        self.width_button.setToolTip(names[width])
