"""The tools above a lesson at work: its bars, and what they do to the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.context import Context
from family_app.ui.reader.find_bar import FindBar
from family_app.ui.reader.finder import Finder
from family_app.ui.reader.read_aloud import ReadAloud, no_voice_words
from family_app.ui.reader.reader_bar import ReaderBar
from family_app.ui.reader.sheet import Sheet
from family_app.ui.reader.voice_bar import VoiceBar
from family_app.ui.settings import READING_SIZES, READING_WIDTHS
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.column import READING_WIDTH

_WIDEST = {"narrow": 500, "normal": READING_WIDTH, "wide": 860}
_MARGIN = 28
_HIGH = 420
"""Pixels, grown by the text size, below which a lesson has no room for two bars."""


class ReaderTools(QWidget):
    """Stands above the text and does not scroll with it."""

    left = Signal()
    """The keyboard is to go back to the text."""
    complete = Signal()
    """All of the text is needed now."""

    def __init__(self, ctx: Context, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-tools")
        self._settings = ctx.settings
        self._notices = ctx.notices
        self._host = parent
        self._sheet = sheet
        self._first: QWidget | None = None
        self.bar = ReaderBar(self)
        self.find_bar = FindBar(self)
        self.find_bar.hide()
        self.finder = Finder(sheet, self)
        self.voice_bar = VoiceBar(self)
        self.voice = ReadAloud(sheet, self.voice_bar, ctx.library.language, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        rows.setSpacing(6)
        rows.addWidget(self.bar)
        rows.addWidget(self.find_bar)
        rows.addWidget(self.voice_bar)
        Theme.current().changed.connect(self._fit)
        parent.installEventFilter(self)
        self.bar.smaller.connect(self._on_smaller)
        self.bar.larger.connect(self._on_larger)
        self.bar.width_asked.connect(self._on_width)
        self.bar.find_asked.connect(self.start_find)
        self.bar.voice_asked.connect(self._on_voice)
        self.voice.silent.connect(self._on_silent)
        self.find_bar.wanted.connect(self._on_wanted)
        self.find_bar.stepped.connect(self.step)
        self.find_bar.closed.connect(self.end_find)
        self.finder.changed.connect(self.find_bar.show_count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room where the lesson has little height."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._fit()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self) -> None:
        high = self._host.height() >= Theme.current().px(_HIGH)
        self.bar.setVisible(high or self.find_bar.isHidden())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read aloud that is not shown."""
        super().hideEvent(event)
        self.voice.stop()

    # reading aloud

    @Slot()
    def _on_voice(self) -> None:
        self.end_find()
        self.complete.emit()
        self.voice.start()

    @Slot()
    def _on_silent(self) -> None:
        self._notices.say(no_voice_words())

    # how the text looks

    def show_look(self) -> None:
        """Give the text the size and width that are kept for this computer."""
        now = self._settings.now
        size = min(READING_SIZES, key=lambda one: abs(one - now.reading_size))
        width = now.reading_width if now.reading_width in READING_WIDTHS else "normal"
        for reading in self._sheet.readings():
            reading.set_scale(size)
        # A line keeps as many words when they grow.
        self._sheet.column.set_widest(_WIDEST[width] * size / 100)
        self.bar.show_look(size, width)

    def _change_look(self, **values: str | int) -> None:
        self._sheet.place.keep()
        self._settings.change(**values)
        self.show_look()

    def _change_size(self, by: int) -> None:
        now = self._settings.now.reading_size
        at = min(range(len(READING_SIZES)), key=lambda one: abs(READING_SIZES[one] - now))
        size = READING_SIZES[max(0, min(len(READING_SIZES) - 1, at + by))]
        self._change_look(reading_size=size)
        announce(self.bar, self.tr("Lesson text {percent} percent").format(percent=size))

    @Slot()
    def _on_smaller(self) -> None:
        self._change_size(-1)

    @Slot()
    def _on_larger(self) -> None:
        self._change_size(1)

    @Slot()
    def _on_width(self) -> None:
        now = self._settings.now.reading_width
        at = READING_WIDTHS.index(now) if now in READING_WIDTHS else 1
        self._change_look(reading_width=READING_WIDTHS[(at + 1) % len(READING_WIDTHS)])
        announce(self.bar, self.bar.width_button.accessibleName())

    # find

    @Slot()
    def start_find(self) -> None:
        """Open the line to type into; what is read aloud stops, since both mark the text."""
        self.voice.stop()
        self.find_bar.start()
        self._fit()
        if self.find_bar.field.text():
            self._on_wanted(self.find_bar.field.text())

    def show_found(self, words: str, text: QWidget) -> None:
        """Open the line with `words` in it and mark their places; `text` holds the first one."""
        self.voice.stop()
        self.find_bar.field.setText(words)
        self.find_bar.show()
        self._fit()
        self._first = text
        # A lesson opened for this has its parts, but not yet their order on the screen.
        QTimer.singleShot(0, self, self._show_first)

    @Slot()
    def _show_first(self) -> None:
        self.finder.mark_all(self.find_bar.field.text(), self._first)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go on to another place; without words to look for, ask for them."""
        if self.find_bar.isHidden():
            self.start_find()
        else:
            self.finder.step(by)

    @Slot()
    def end_find(self) -> None:
        """Close the line and take the marks away; the text stays where it was found."""
        if not self.find_bar.isHidden():
            self.left.emit()
            self.find_bar.hide()
            self._fit()
            self.finder.clear()

    @Slot(str)
    def _on_wanted(self, words: str) -> None:
        self.finder.look_for(words)
