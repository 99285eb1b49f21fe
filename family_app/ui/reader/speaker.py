"""Lets the system's voice say one text after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from family_app.platforms.voices import Voice, system_voice

_ENDS_MS = 500


class Speaker(QObject):
    """`began` tells which text is being said; `ended` that all were; `failed` that none can be."""

    began = Signal(int)
    ended = Signal()
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: Sequence[str] = ()
        self._at = 0
        self._voice: Voice | None = None
        self._process: QProcess | None = None

    @property
    def speaks(self) -> bool:
        """Whether something is being said."""
        return self._process is not None

    def say(self, texts: Sequence[str], start: int, language: str, speed: float) -> None:
        """Say `texts` from number `start` on; what was said before stops at once."""
        self.stop()
        self._texts, self._at = texts, start
        self._voice = system_voice(language, speed)
        if self._voice is None:
            self.failed.emit()
        else:
            self._say_next()

    def stop(self) -> int:
        """Be silent at once; the number of the text that was being said."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.kill()
            process.waitForFinished(_ENDS_MS)
            process.deleteLater()
        return self._at

    def _say_next(self) -> None:
        if self._voice is None or self._at >= len(self._texts):
            self.ended.emit()
            return
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self.began.emit(self._at)
        process.start(self._voice.program, list(self._voice.arguments))
        process.write(f"{self._texts[self._at]}\n".encode())
        process.closeWriteChannel()

    @Slot()
    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        failed = process.exitStatus() != QProcess.ExitStatus.NormalExit or process.exitCode() != 0
        process.deleteLater()
        if failed:
            self.failed.emit()
            return
        self._at += 1
        self._say_next()

    @Slot()
    def _on_error(self) -> None:
        if self._process is not None:
            self.stop()
            self.failed.emit()
