"""Text that any file can hold: a text field can hand out half of a character."""

from __future__ import annotations


def whole(text: str) -> str:
    """The same text, with the replacement character for each surrogate that stands alone.

    A pasted or half-deleted emoji leaves one; UTF-8 has no way to write it.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
