"""The key file of a space as a value: label, language, database salt and key slots."""

from __future__ import annotations

import secrets
from typing import Annotated

import msgspec

from family_app.errors import KeysDamaged
from family_app.storage.key_slots import (
    KEY_BYTES,
    PASSPHRASE,
    RECOVERY_WORDS,
    Cost,
    Hex16,
    Slot,
    open_with_passphrase,
    open_with_words,
    seal_with_passphrase,
    seal_with_words,
)
from family_app.storage.key_text import VERSION, read_text, written_text

_SALT_BYTES = 16


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What keys.json holds. `salt` is the databases' own; byte strings are in hexadecimal."""

    version: Annotated[int, msgspec.Meta(ge=1)]
    space_id: str
    label: str
    language: str
    hidden: bool
    salt: Hex16
    slots: tuple[Slot, ...]

    def slot(self, kind: str) -> Slot:
        """The slot of a kind.

        Raises:
            KeysDamaged: there is none.
        """
        for slot in self.slots:
            if slot.kind == kind:
                return slot
        raise KeysDamaged

    def salt_bytes(self) -> bytes:
        """The 16 bytes that every database of the space begins with."""
        return bytes.fromhex(self.salt)

    def open_with_passphrase(self, passphrase: str) -> bytearray:
        """The data key; see `key_slots.open_with_passphrase` for what it raises."""
        return open_with_passphrase(self.slot(PASSPHRASE), self.space_id, passphrase)

    def open_with_words(self, typed: str) -> bytearray:
        """The data key; see `key_slots.open_with_words` for what it raises."""
        return open_with_words(self.slot(RECOVERY_WORDS), self.space_id, typed)

    def with_passphrase(self, data_key: bytearray, passphrase: str, cost: Cost | None) -> Keys:
        """The same keys with a freshly written passphrase slot; other slots stay as they are."""
        fresh = seal_with_passphrase(data_key, self.space_id, passphrase, cost)
        slots = tuple(fresh if slot.kind == PASSPHRASE else slot for slot in self.slots)
        return msgspec.structs.replace(self, slots=slots)

    def with_new_words(self, data_key: bytearray) -> tuple[Keys, tuple[str, ...]]:
        """The same keys with fresh recovery words, and the words; the old ones stop working."""
        fresh, words = seal_with_words(data_key, self.space_id, self.language)
        slots = tuple(fresh if slot.kind == RECOVERY_WORDS else slot for slot in self.slots)
        return msgspec.structs.replace(self, slots=slots), words

    def labelled(self, label: str) -> Keys:
        """The same keys under another label."""
        return msgspec.structs.replace(self, label=label)

    def with_hidden(self, hidden: bool) -> Keys:
        """The same keys, shown on the lock screen or not."""
        return msgspec.structs.replace(self, hidden=hidden)


def new_keys(
    label: str, language: str, passphrase: str, cost: Cost | None = None
) -> tuple[Keys, bytearray, tuple[str, ...]]:
    """Keys of a new space, its data key (wipe it after use) and its recovery words."""
    space_id = secrets.token_hex(16)
    data_key = bytearray(secrets.token_bytes(KEY_BYTES))
    by_passphrase = seal_with_passphrase(data_key, space_id, passphrase, cost)
    by_words, words = seal_with_words(data_key, space_id, language)
    keys = Keys(
        version=VERSION,
        space_id=space_id,
        label=label,
        language=language,
        hidden=False,
        salt=secrets.token_hex(_SALT_BYTES),
        slots=(by_passphrase, by_words),
    )
    return keys, data_key, words


def encode(keys: Keys) -> bytes:
    """The bytes of keys.json, with a checksum over all of them."""
    return written_text(msgspec.to_builtins(keys))


def decode(raw: bytes) -> Keys:
    """The keys that `encode` wrote.

    Raises:
        KeysDamaged: not one byte for byte as it was written.
        NewerVersion: whole, and of a version this program does not know.
    """
    try:
        keys = msgspec.convert(read_text(raw), Keys, strict=True)
    except msgspec.ValidationError:
        raise KeysDamaged from None
    if not all(slot.is_whole() for slot in keys.slots):
        raise KeysDamaged
    return keys
