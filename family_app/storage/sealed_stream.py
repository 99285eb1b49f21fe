"""A stream of bytes sealed piece by piece, so that a backup of any size needs little memory.

Each piece is AES-256-GCM with its number and whether it is the last in the nonce (the STREAM
construction of Hoang, Reyhanitabar, Rogaway and Vizar, 2015): pieces cannot be changed, moved,
left out or cut off without it showing. A key seals one stream only.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from family_app.errors import BackupDamaged, FileUnreadable

PIECE = 64 * 1024
_TAG = 16
_UNREADABLE = "The disk or stick that it is on does not let the app read it."


def read_exactly(file: BinaryIO, count: int) -> bytes:
    """The next bytes of a file, fewer at its end.

    Raises:
        FileUnreadable: the disk does not give them.
    """
    try:
        return file.read(count)
    except OSError:
        raise FileUnreadable(why=_UNREADABLE) from None


class SealedWriter:
    """Seals what is written to it; nothing is complete before `finish`."""

    def __init__(self, out: BinaryIO, key: bytes, bound_to: bytes) -> None:
        self._out = out
        self._cipher = AESGCM(key)
        self._bound_to = bound_to
        self._waiting = bytearray()
        self._number = 0

    def write(self, data: bytes) -> None:
        """Seal whole pieces; the rest waits for more."""
        self._waiting += data
        while len(self._waiting) > PIECE:  # what is left at the end may be the last piece
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def finish(self) -> None:
        """Seal what is left as the last piece."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, last), piece, self._bound_to))
        self._number += 1


class SealedReader:
    """Opens what a `SealedWriter` wrote.

    Every method raises BackupDamaged where the stream is not as it was written, and
    FileUnreadable where the disk does not give it.
    """

    def __init__(self, source: BinaryIO, key: bytes, bound_to: bytes) -> None:
        self._pieces = _opened(source, AESGCM(key), bound_to)
        self._waiting = io.BytesIO()

    def read(self, count: int) -> bytes:
        """The next `count` bytes; fewer are damage."""
        taken = bytearray(self._waiting.read(count))
        while len(taken) < count:
            piece = next(self._pieces, None)
            if piece is None:
                raise BackupDamaged
            self._waiting = io.BytesIO(piece)
            taken += self._waiting.read(count - len(taken))
        return bytes(taken)

    def end(self) -> None:
        """Make sure that nothing is left."""
        if self._waiting.read(1) or next(self._pieces, b""):
            raise BackupDamaged


def _opened(source: BinaryIO, cipher: AESGCM, bound_to: bytes) -> Iterator[bytes]:
    number, piece = 0, read_exactly(source, PIECE + _TAG)
    while True:
        following = read_exactly(source, PIECE + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, not following), piece, bound_to)
        except (InvalidTag, ValueError):  # the second for fewer bytes than a tag
            raise BackupDamaged from None
        if not following:
            return
        number, piece = number + 1, following


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
