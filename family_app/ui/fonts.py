"""The text family that travels with the program, so that a bare computer has a good one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Inter"
FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "Inter-Italic.otf",
)


def load_fonts(fonts_dir: Path) -> bool:
    """Make the shipped family known to Qt; call once, after the application exists.

    Static files, because a variable file draws only 400 and a false bold. Returns whether every
    file could be read; without them the computer's own font is used.
    """
    known = [QFontDatabase.addApplicationFont(str(fonts_dir / name)) for name in FILES]
    return all(number >= 0 for number in known)


def text_font(pixels: int, *, system: bool = False) -> QFont:
    """The application's font at `pixels`; `system` asks for the computer's own family.

    Without hinting, so that lines break at the same word on every computer.
    """
    if system:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    else:
        font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
