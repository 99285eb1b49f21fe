"""Turns the bytes of a file of unknown origin into text, and refuses what is none."""

from __future__ import annotations

import codecs

from family_app.errors import FileUnreadable


def decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 by its mark, else Windows-1252.

    Line ends stay as they are.

    Raises:
        FileUnreadable: this is no text.
    """
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
