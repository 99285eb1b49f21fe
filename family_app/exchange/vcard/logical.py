"""Whole lines out of a file: what was folded, or broken by an encoding, is put together again."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/=]+")
_IS_QUOTED = re.compile(rb"[;=]QUOTED-PRINTABLE(?=;|$)", re.IGNORECASE)
_IS_BASE64 = re.compile(rb"[;=](?:BASE64|B)(?=;|$)", re.IGNORECASE)
_VERSION = re.compile(rb"VERSION\s*:\s*(\S+)\s*", re.IGNORECASE)
_END = re.compile(rb"END\s*:\s*VCARD\s*", re.IGNORECASE)
BEGIN = re.compile(rb"BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Whole:
    """One whole line: where it began in the file, its bytes, and whether its card is of 2.1."""

    number: int
    data: bytes = field(repr=False)
    is_old: bool


def whole_lines(data: bytes) -> Iterator[Whole]:
    """The lines of a file.

    Bytes, since a fold may stand within a letter and each line of 2.1 may have a character set of
    its own.
    """
    pieces = _as_utf8(data).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    place, is_old = 0, False
    while place < len(pieces):
        first = place
        if BEGIN.fullmatch(pieces[first]):
            is_old = _is_old(pieces, first + 1)
        line, place = _put_together(pieces, first, is_old=is_old)
        if line.strip():
            yield Whole(first + 1, line, is_old)


def _put_together(pieces: Sequence[bytes], first: int, *, is_old: bool) -> tuple[bytes, int]:
    """The line that begins at a piece, and the place after it."""
    head = pieces[first].partition(b":")[0]
    is_quoted = _IS_QUOTED.search(head) is not None
    is_binary = _IS_BASE64.search(head) is not None
    parts, place = [pieces[first]], first + 1
    while place < len(pieces):
        piece = pieces[place]
        if is_quoted and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            parts.append(piece)
        elif is_binary and piece.strip() and _goes_on(piece):
            parts.append(piece.strip())
        elif piece[:1] in (b" ", b"\t"):
            # In 2.1 the blank that marks a fold belongs to the text.
            parts.append(piece if is_old else piece[1:])
        else:
            break
        place += 1
    return b"".join(parts), place


def _goes_on(piece: bytes) -> bool:
    """Whether this goes on with a picture; some programs leave out the blank before it."""
    return piece[:1] in (b" ", b"\t") or _BASE64_ONLY.fullmatch(piece) is not None


def _is_old(pieces: Sequence[bytes], place: int) -> bool:
    while place < len(pieces) and not _END.fullmatch(pieces[place]):
        said = _VERSION.fullmatch(pieces[place])
        if said is not None:
            return said[1].startswith(b"2")
        place += 1
    return False


def _as_utf8(data: bytes) -> bytes:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data.removeprefix(codecs.BOM_UTF8)
