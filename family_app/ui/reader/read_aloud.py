"""Reads a lesson aloud from the place in sight, marking each sentence as it is said."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

from family_app.domain.spoken_sentences import sentence_spans
from family_app.platforms.voices import SPEEDS
from family_app.ui.reader.sheet import Sheet, Text, text_of
from family_app.ui.reader.speaker import Speaker
from family_app.ui.reader.voice_bar import VoiceBar
from family_app.ui.widgets.text_marks import Mark


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: Text
    start: int
    length: int


def no_voice_words() -> str:
    """What to do where the computer cannot read aloud; only Linux comes without a voice."""
    return QCoreApplication.translate(
        "ReadAloud",
        "This computer has no voice that can read aloud. On Linux, install “espeak-ng” with the "
        "program that installs software, then try again.",
    )


class ReadAloud(QObject):
    """`silent` tells that this computer has no voice that can be used."""

    silent = Signal()

    def __init__(self, sheet: Sheet, bar: VoiceBar, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._bar = bar
        self._language = language
        self._speed = SPEEDS.index(1.0)
        self._sentences: list[_Sentence] = []
        self._at = 0
        self._marked: Text | None = None
        self.speaker = Speaker(self)
        self.speaker.began.connect(self._on_began)
        self.speaker.ended.connect(self.stop)
        self.speaker.failed.connect(self._on_failed)
        bar.paused.connect(self.pause_or_go_on)
        bar.stopped.connect(self.stop)
        bar.slower.connect(self._on_slower)
        bar.faster.connect(self._on_faster)
        bar.hide()

    @property
    def is_on(self) -> bool:
        """Whether it reads, or waits to go on."""
        return not self._bar.isHidden()

    @Slot()
    def start(self) -> None:
        """Read from the first sentence in sight; reading already, stop."""
        if self.is_on:
            self.stop()
            return
        self._sentences = [
            _Sentence(text, start, length)
            for text in self._sheet.texts()
            for start, length in sentence_spans(text_of(text))
        ]
        self._at = self._first_in_sight()
        self._bar.show()
        self._go_on()

    @Slot()
    def stop(self) -> None:
        """Be silent, and take the mark away."""
        self.speaker.stop()
        self._mark(None)
        self._bar.hide()

    @Slot()
    def pause_or_go_on(self) -> None:
        """Be silent at this sentence, or begin it again."""
        if self.speaker.speaks:
            self._at = self.speaker.stop()
            self._show()
        elif self.is_on:
            self._go_on()

    def _go_on(self) -> None:
        self._show()
        texts = [
            text_of(one.text)[one.start : one.start + one.length] if isValid(one.text) else ""
            for one in self._sentences
        ]
        self.speaker.say(texts, self._at, self._language, SPEEDS[self._speed])
        if self.is_on:
            self._show()

    def _first_in_sight(self) -> int:
        top = self._sheet.top()
        places = (self._sheet.box_of(one.text, one.start).top() for one in self._sentences)
        return next((number for number, place in enumerate(places) if place >= top), 0)

    def _show(self) -> None:
        self._bar.show_state(paused=not self.speaker.speaks, speed=SPEEDS[self._speed])
        self._bar.slower_button.setEnabled(self._speed > 0)
        self._bar.faster_button.setEnabled(self._speed < len(SPEEDS) - 1)

    def _change_speed(self, by: int) -> None:
        self._speed = max(0, min(len(SPEEDS) - 1, self._speed + by))
        if self.speaker.speaks:
            self._at = self.speaker.stop()
            self._go_on()
        else:
            self._show()

    @Slot()
    def _on_slower(self) -> None:
        self._change_speed(-1)

    @Slot()
    def _on_faster(self) -> None:
        self._change_speed(1)

    @Slot(int)
    def _on_began(self, number: int) -> None:
        self._mark(self._sentences[number])

    @Slot()
    def _on_failed(self) -> None:
        self.stop()
        self.silent.emit()

    def _mark(self, sentence: _Sentence | None) -> None:
        before, self._marked = self._marked, sentence.text if sentence is not None else None
        if before is not None and before is not self._marked and isValid(before):
            before.show_marks(())
        if sentence is not None and isValid(sentence.text):
            sentence.text.show_marks([Mark(sentence.start, sentence.length, "said")])
            self._sheet.reveal(sentence.text, sentence.start)
