"""The pages of an encrypted database as plain bytes in memory, each proved by its own check.

SQLCipher 4's page (sqlcipher.net/design): ciphertext, 16 bytes IV, then HMAC-SHA512 of both and
of the page's number; AES-256-CBC. The first 16 bytes of the file are the salt.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass, field

PAGE = 4096
RESERVED = 80
USABLE = PAGE - RESERVED
_IV, _MAC = 16, 64
_SALT = 16
_MAC_SALT_MASK = 0x3A
_MAC_ROUNDS = 2
_BIT_MASKS = tuple(1 << bit for bit in range(8))
_BYTE_MASKS = tuple(range(1, 256))


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page's 4016 bytes. `is_proved` says that they are just as they were written.

    `was_mended` says that one changed byte was found and put right, which the check then proved.
    """

    number: int
    content: bytes = field(repr=False)
    is_proved: bool
    was_mended: bool = False


class PageReader:
    """Checks, mends and decrypts single pages with a space's data key and salt."""

    def __init__(self, data_key: bytes, salt: bytes) -> None:
        mask = bytes(byte ^ _MAC_SALT_MASK for byte in salt)
        self._data_key = data_key
        self._mac_key = hashlib.pbkdf2_hmac("sha512", data_key, mask, _MAC_ROUNDS, 32)

    def read(self, number: int, stored: bytes) -> PlainPage:
        """One stored page, `number` counting from 1; short ones are filled up with zeros."""
        stored = stored.ljust(PAGE, b"\0")
        return PlainPage(number, self._decrypted(number, stored), self._is_whole(number, stored))

    def mended(self, number: int, stored: bytes, *, thoroughly: bool) -> PlainPage | None:
        """The page with one changed bit put right, or `thoroughly` one byte; none if it is more.

        Tries each place until the page's own check agrees: about half a second for bits, some
        seconds for bytes.
        """
        if len(stored) != PAGE:
            return None
        body = stored[_start(number) : PAGE - _MAC]
        check = stored[PAGE - _MAC :]
        tail = struct.pack("<I", number)
        if _differs_in_one(self._mac(body + tail), check):
            return PlainPage(number, self._decrypted(number, stored), True, was_mended=True)
        place, mask = self._find(body, tail, check, _BYTE_MASKS if thoroughly else _BIT_MASKS)
        if not mask:
            return None
        right = bytearray(stored)
        right[_start(number) + place] ^= mask
        return PlainPage(number, self._decrypted(number, bytes(right)), True, was_mended=True)

    def _find(
        self, body: bytes, tail: bytes, check: bytes, masks: tuple[int, ...]
    ) -> tuple[int, int]:
        """The changed place and what to change there; a mask of 0 where there is none."""
        inner, outer = self._mac_halves()
        rest = memoryview(body + tail)
        for place in range(len(body)):
            here, after = rest[place], rest[place + 1 :]
            for mask in masks:
                tried = inner.copy()
                tried.update(bytes((here ^ mask,)))
                tried.update(after)
                whole = outer.copy()
                whole.update(tried.digest())
                if whole.digest() == check:
                    return place, mask
            inner.update(rest[place : place + 1])
        return 0, 0

    def _mac_halves(self) -> tuple[hashlib._Hash, hashlib._Hash]:
        """HMAC (RFC 2104) begun by hand: half of it can then be shared by many tries."""
        padded = self._mac_key.ljust(128, b"\0")
        inner = hashlib.sha512(bytes(byte ^ 0x36 for byte in padded))
        outer = hashlib.sha512(bytes(byte ^ 0x5C for byte in padded))
        return inner, outer

    def _mac(self, message: bytes) -> bytes:
        return hmac.digest(self._mac_key, message, "sha512")

    def _is_whole(self, number: int, stored: bytes) -> bool:
        body = stored[_start(number) : PAGE - _MAC]
        made = self._mac(body + struct.pack("<I", number))
        return hmac.compare_digest(made, stored[PAGE - _MAC :])

    def _decrypted(self, number: int, stored: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        vector = stored[USABLE : USABLE + _IV]
        cipher = Cipher(algorithms.AES(self._data_key), modes.CBC(vector)).decryptor()
        start = _start(number)
        plain = cipher.update(stored[start:USABLE]) + cipher.finalize()
        return bytes(start) + plain


def _start(number: int) -> int:
    return _SALT if number == 1 else 0


def _differs_in_one(made: bytes, stored: bytes) -> bool:
    """Whether only the check itself was changed, in one byte of its 64."""
    return sum(one != other for one, other in zip(made, stored, strict=True)) == 1
