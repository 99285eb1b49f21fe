"""Reads a text file of unknown origin, whatever its encoding, and refuses what is not text."""

from __future__ import annotations

import codecs
from pathlib import Path

from family_app.errors import FileUnreadable

LARGEST_BYTES = 8_000_000


def read_text(path: Path) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else Windows-1252.

    Line ends stay as they are.

    Raises:
        FileUnreadable: too large, not text, or the system did not let us read it.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise FileUnreadable(why="It is larger than a journal page can be (8 MB).")
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(why="The system did not let the app read it.") from error
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(data, "utf-16")
    if b"\0" in data:
        raise FileUnreadable(why="It does not hold text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode(data, "cp1252")


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileUnreadable(why="Its letters are in an encoding the app does not know.") from error
