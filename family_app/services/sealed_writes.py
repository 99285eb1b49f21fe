"""Keeps what the disk refused through a lock: encrypted, in memory, until the space opens again.

It goes with the program: nothing of it is ever in a file, and without the space's own key nobody
can read it.
"""

from __future__ import annotations

import pickle
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

_LABEL = b"family-app writes kept through a lock v1"
_SALT_BYTES, _NONCE_BYTES = 16, 12

Write = tuple[Callable[..., Any], tuple[object, ...], dict[str, Any]]
"""A service, and what it gets beside the unit of work."""


@dataclass(frozen=True, slots=True)
class SealedWrites:
    """Writes of the space with the folder id `space_id`, in order."""

    space_id: str
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def seal(space: OpenSpace, writes: Iterable[Write]) -> SealedWrites | None:
    """Encrypt writes under a key of their own, made from the space's; none where there are none."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    plain = [piece for piece in map(_pickled, writes) if piece]
    if not plain:
        return None
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(space.key.derive(_LABEL, salt))
    sealed = cipher.encrypt(nonce, pickle.dumps(plain), space.info.id.encode())
    return SealedWrites(space.info.id, salt, nonce, sealed)


def unseal(space: OpenSpace, kept: SealedWrites) -> tuple[Write, ...]:
    """The writes again; none for another space, or after its key was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(space.key.derive(_LABEL, kept.salt))
    try:
        plain = cipher.decrypt(kept.nonce, kept.sealed, space.info.id.encode())
    except InvalidTag:
        return ()
    # This process sealed them, and they never left its memory.
    return tuple(pickle.loads(piece) for piece in pickle.loads(plain))


def _pickled(write: Write) -> bytes:
    """A write as bytes; empty for one that hangs on something in this run of the program."""
    with suppress(pickle.PicklingError, AttributeError, TypeError):
        return pickle.dumps(write)
    return b""
