"""Whether the log beside a database reads to its end; SQLite itself drops what follows a bad part.

The log and its running sum are those of sqlite.org/fileformat2.html, section 4.1 and 4.2.
"""

from __future__ import annotations

import struct
from pathlib import Path

_HEAD, _FRAME_HEAD, _PAGE = 32, 24, 4096
_FRAME = _FRAME_HEAD + _PAGE
_BIG_ENDIAN_SUMS = 0x377F0683
_WORD = 0xFFFFFFFF

Sums = tuple[int, int]


def lost_changes(pages: Path) -> int:
    """How many finished changes in the log SQLite would not read.

    One may be the last change before a power cut, which was never said to be saved; more are
    damage. No database may be open in this program: see `space_check.look_over`.
    """
    log = pages.with_name(pages.name + "-wal")
    raw = log.read_bytes() if log.is_file() else b""
    if len(raw) < _HEAD + _FRAME:
        return 0
    order = ">" if struct.unpack_from(">I", raw)[0] == _BIG_ENDIAN_SUMS else "<"
    sums, salts = _summed(order, raw[:24], (0, 0)), raw[16:24]
    whole = struct.unpack_from(">II", raw, 24) == sums
    if not whole:  # the head itself is damaged, perhaps its salts
        salts = raw[_HEAD + 8 : _HEAD + 16]
    lost = 0
    for at in range(_HEAD, len(raw) - _FRAME + 1, _FRAME):
        if raw[at + 8 : at + 16] != salts and raw[at + _FRAME + 8 : at + _FRAME + 16] != salts:
            break  # left from before the log was last begun anew
        if whole:
            sums = _summed(order, raw[at : at + 8], sums)
            sums = _summed(order, raw[at + _FRAME_HEAD : at + _FRAME], sums)
            whole = struct.unpack_from(">II", raw, at + 16) == sums
            whole = whole and raw[at + 8 : at + 16] == salts
        if not whole and raw[at + 4 : at + 8] != bytes(4):
            lost += 1
    return lost


def _summed(order: str, part: bytes, sums: Sums) -> Sums:
    first, second = sums
    words = struct.unpack(f"{order}{len(part) // 4}I", part)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second
