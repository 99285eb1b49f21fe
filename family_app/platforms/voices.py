"""The system's own voice: the program that reads aloud what it is given on standard input.

Nothing that is read stands on a command line, where others could see it, or in a file.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass

SPEEDS = (0.75, 1.0, 1.25, 1.5)
"""How fast can be read, 1.0 being the voice's own pace."""

_WORDS_A_MINUTE = 160
_WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$voice.Rate = {rate};"
    "$voice.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A program and its arguments; it reads UTF-8 from standard input and ends when it is done."""

    program: str
    arguments: tuple[str, ...]


def system_voice(language: str, speed: float) -> Voice | None:
    """The voice of this computer, or none where none was found.

    Args:
        language: a language code such as "en".
        speed: one of `SPEEDS`.
    """
    if sys.platform == "win32":
        return _windows(speed)
    elif sys.platform == "darwin":  # noqa: RET505 - the type checker skips whole branches
        return _macos(speed)
    else:
        return _linux(language, speed)


def _linux(language: str, speed: float) -> Voice | None:
    pace = str(round(_WORDS_A_MINUTE * speed))
    for name in ("espeak-ng", "espeak"):
        program = shutil.which(name)
        if program:
            return Voice(program, ("--stdin", "-b", "1", "-v", language, "-s", pace))
    return None


def _macos(speed: float) -> Voice | None:
    program = shutil.which("say")
    pace = str(round(_WORDS_A_MINUTE * speed))
    return Voice(program, ("-r", pace, "-f", "-")) if program else None


def _windows(speed: float) -> Voice | None:
    program = shutil.which("powershell")
    # Its own scale goes from -10 to 10, with 0 for the voice's own pace.
    script = _WINDOWS.format(rate=round((speed - 1.0) * 8))
    arguments = ("-NoProfile", "-NonInteractive", "-Command", script)
    return Voice(program, arguments) if program else None
