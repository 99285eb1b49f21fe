"""The key file of a space as a value: label, language, database salt and key slots."""

from __future__ import annotations

import secrets
from typing import Annotated, Literal

import msgspec

from family_app.errors import KeysDamaged
from family_app.storage.key_slots import (
    FORMER_KEY,
    KEY_BYTES,
    PASSPHRASE,
    RECOVERY_WORDS,
    Cost,
    Hex16,
    Slot,
    open_with_passphrase,
    open_with_secret,
    open_with_words,
    seal_with_passphrase,
    seal_with_secret,
    seal_with_words,
)
from family_app.storage.key_text import THIS_COMPUTER, read_text, written_text

_SALT_BYTES = 16
# A program that does not know of a second generation must not touch a file that holds one.
_ONE_GENERATION, _TWO_GENERATIONS = 1, 2

OldBackups = Literal["rewrite", "delete"]


class NextKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The generation that takes over while the data key is being changed.

    `former` wraps the data key of the generation before under the new one, so that whoever opens
    the new one can finish the work. `old_backups` is what becomes of the old snapshots.
    """

    salt: Hex16
    slots: tuple[Slot, ...]
    former: Slot
    old_backups: OldBackups


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What keys.json holds. `salt` is the databases' own; byte strings are in hexadecimal.

    `next` is there only while the data key is being changed.
    """

    version: Annotated[int, msgspec.Meta(ge=1)]
    space_id: str
    label: str
    language: str
    hidden: bool
    salt: Hex16
    slots: tuple[Slot, ...]
    next: NextKeys | None = None

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

    def without_computer(self) -> Keys:
        """The same keys without the slot of this computer, which no other one may have."""
        slots = tuple(slot for slot in self.slots if slot.kind != THIS_COMPUTER)
        return msgspec.structs.replace(self, slots=slots)

    def with_slot(self, slot: Slot) -> Keys:
        """The same keys with one more way in."""
        return msgspec.structs.replace(self, slots=(*self.slots, slot))

    def with_next(self, following: NextKeys) -> Keys:
        """The same keys with a second generation beside them."""
        return msgspec.structs.replace(self, version=_TWO_GENERATIONS, next=following)

    def without_next(self) -> Keys:
        """The first generation alone."""
        return msgspec.structs.replace(self, version=_ONE_GENERATION, next=None)

    def taken_over(self) -> Keys:
        """The second generation alone.

        Raises:
            ValueError: there is none.
        """
        if self.next is None:
            raise ValueError("there is no second generation")
        return msgspec.structs.replace(
            self.without_next(), salt=self.next.salt, slots=self.next.slots
        )


def new_keys(
    label: str, language: str, passphrase: str, cost: Cost | None = None
) -> tuple[Keys, bytearray, tuple[str, ...]]:
    """Keys of a new space, its data key (wipe it after use) and its recovery words."""
    space_id = secrets.token_hex(16)
    data_key = bytearray(secrets.token_bytes(KEY_BYTES))
    by_passphrase = seal_with_passphrase(data_key, space_id, passphrase, cost)
    by_words, words = seal_with_words(data_key, space_id, language)
    keys = Keys(
        version=_ONE_GENERATION,
        space_id=space_id,
        label=label,
        language=language,
        hidden=False,
        salt=secrets.token_hex(_SALT_BYTES),
        slots=(by_passphrase, by_words),
    )
    return keys, data_key, words


def next_keys(
    keys: Keys,
    data_key: bytearray,
    passphrase: str,
    old_backups: OldBackups,
    cost: Cost | None = None,
) -> tuple[NextKeys, bytearray, tuple[str, ...]]:
    """A second generation under the same passphrase: it, its data key, its recovery words.

    It has no slot of this computer; `data_key` is that of the first generation.
    """
    new_key = bytearray(secrets.token_bytes(KEY_BYTES))
    by_passphrase = seal_with_passphrase(new_key, keys.space_id, passphrase, cost)
    by_words, words = seal_with_words(new_key, keys.space_id, keys.language)
    following = NextKeys(
        salt=secrets.token_hex(_SALT_BYTES),
        slots=(by_passphrase, by_words),
        former=seal_with_secret(FORMER_KEY, data_key, keys.space_id, new_key),
        old_backups=old_backups,
    )
    return following, new_key, words


def former_key(keys: Keys, new_key: bytearray) -> bytearray:
    """The data key of the first generation, from that of the second.

    Raises:
        KeysDamaged: it does not open; both generations were not written together.
    """
    former = keys.next.former if keys.next is not None else None
    opened = open_with_secret(former, keys.space_id, new_key) if former is not None else None
    if opened is None:
        raise KeysDamaged
    return opened


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
    slots = keys.slots if keys.next is None else (*keys.slots, *keys.next.slots, keys.next.former)
    if not all(slot.is_whole() for slot in slots) or not _says_how_many(keys):
        raise KeysDamaged
    return keys


def _says_how_many(keys: Keys) -> bool:
    return keys.version == (_ONE_GENERATION if keys.next is None else _TWO_GENERATIONS)
