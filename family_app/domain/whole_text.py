"""Text that any file can hold: a text field can hand out half of a character, or none at all."""

from __future__ import annotations


def whole(text: str) -> str:
    """The same text, with the replacement character for lone surrogates and for NUL.

    A pasted or half-deleted emoji leaves a surrogate, which UTF-8 has no way to write. NUL ends a
    text for many readers; CommonMark (2.3) replaces it in the same way.
    """
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
