"""The clear beginning of a backup file: what it is, its version, and its keys, all still locked.

docs/backup-format.md describes it byte by byte.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
from dataclasses import dataclass
from typing import BinaryIO

from family_app.errors import BackupDamaged, KeysDamaged, NewerVersion
from family_app.storage import keys as keys_format
from family_app.storage.keys import Keys
from family_app.storage.sealed_stream import read_exactly

ENDING = ".closecircle"
VERSION = 1
_MAGIC = b"Close Circle backup\n"
_FIXED = struct.Struct(">HI")  # version, length of the keys
_MOST_KEYS = 64 * 1024
_SALT, _DIGEST = 32, 32


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of one backup. `digest` is of all of it; `salt` made the key of the rest."""

    keys: Keys
    salt: bytes
    digest: bytes


def new_head(keys: Keys) -> tuple[Head, bytes]:
    """A head for the one generation of keys of a space, without *this computer*, and its bytes."""
    keys = keys.without_computer().with_hidden(False)
    raw, salt = keys_format.encode(keys), secrets.token_bytes(_SALT)
    clear = _MAGIC + _FIXED.pack(VERSION, len(raw)) + raw + salt
    digest = hashlib.sha256(clear).digest()
    return Head(keys, salt, digest), clear + digest


def read_head(file: BinaryIO) -> Head:
    """Read the beginning of a backup file; the file then stands at its sealed part.

    Raises:
        BackupDamaged: not byte for byte as it was written, or no backup.
        NewerVersion: whole, and made by a newer program.
        FileUnreadable: the disk does not give it.
    """
    start = read_exactly(file, len(_MAGIC) + _FIXED.size)
    if len(start) < len(_MAGIC) + _FIXED.size or not start.startswith(_MAGIC):
        raise BackupDamaged
    version, length = _FIXED.unpack(start[len(_MAGIC) :])
    if length > _MOST_KEYS:
        raise BackupDamaged
    rest = read_exactly(file, length + _SALT)
    digest = hashlib.sha256(start + rest).digest()
    if len(rest) < length + _SALT or read_exactly(file, _DIGEST) != digest:
        raise BackupDamaged
    if version > VERSION:
        raise NewerVersion
    try:
        keys = keys_format.decode(rest[:length])
    except KeysDamaged:
        raise BackupDamaged from None
    if keys.next is not None:
        raise BackupDamaged
    return Head(keys, rest[length:], digest)
