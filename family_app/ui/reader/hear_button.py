"""A button that lets the system's voice say a text, and is silent again at the next press."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from family_app.domain.spoken_sentences import spoken_sentences
from family_app.ui.reader.speaker import Speaker
from family_app.ui.widgets.buttons import Button


class HearButton(Button):
    """`silent` tells that this computer has no voice that can be used."""

    silent = Signal()

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__("quiet", "", name=name, icon="volume-2", small=True, parent=parent)
        self._text = ""
        self.speaker = Speaker(self)
        self.speaker.ended.connect(self._show)
        self.speaker.failed.connect(self._on_failed)
        self.clicked.connect(self._on_clicked)
        self._show()

    def set_text_to_say(self, text: str) -> None:
        """Say `text` when pressed; what was being said before stops."""
        self._text = text
        self.stop()

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self.speaker.stop()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is said that is not shown."""
        super().hideEvent(event)
        self.speaker.stop()

    @Slot()
    def _show(self) -> None:
        speaks = self.speaker.speaks
        self.setText(self.tr("Stop") if speaks else self.tr("Hear it"))
        self.set_icon("square" if speaks else "volume-2")
        self.show_words(True)

    @Slot()
    def _on_clicked(self) -> None:
        if self.speaker.speaks:
            self.stop()
            return
        language = QLocale().name().partition("_")[0]
        self.speaker.say(spoken_sentences(self._text), 0, language, 1.0)
        self._show()

    @Slot()
    def _on_failed(self) -> None:
        self._show()
        self.silent.emit()
