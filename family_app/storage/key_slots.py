"""Key slots: each wraps the data key of a space under one way in, and says if it was damaged."""

from __future__ import annotations

import hashlib
import secrets
import time
import unicodedata
from dataclasses import dataclass
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from family_app.errors import KeysDamaged, OtherWords, WrongPassphrase
from family_app.storage import recovery_words
from family_app.storage.key_text import THIS_COMPUTER, canonical_json

SLOT_VERSION = 1
PASSPHRASE = "passphrase"
RECOVERY_WORDS = "recovery words"
FORMER_KEY = "former key"

KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12  # the 96 bits that NIST SP 800-38D recommends for GCM
_ARGON2ID = "argon2id"
_HKDF = "hkdf-sha256"
# A key has one job: each kind of slot draws its own from the secret that it is given.
_LABELS = {
    RECOVERY_WORDS: b"family-app recovery v1",
    THIS_COMPUTER: b"family-app this computer v1",
    FORMER_KEY: b"family-app former key v1",
}

Hex16 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Hex12 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]
HexWrapped = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{96}$")]  # the key and a 16-byte tag


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs with Argon2id (RFC 9106).

    `memory_kib` in KiB, `passes` over it, `lanes` that can run side by side.
    """

    memory_kib: int
    passes: int
    lanes: int

    def is_within_limits(self) -> bool:
        """Not too cheap to be safe, and not so dear that an old laptop cannot open the space."""
        return (
            LOWEST_COST.memory_kib <= self.memory_kib <= HIGHEST_COST.memory_kib
            and LOWEST_COST.passes <= self.passes <= HIGHEST_COST.passes
            and LOWEST_COST.lanes <= self.lanes <= HIGHEST_COST.lanes
        )


LOWEST_COST = Cost(memory_kib=64 * 1024, passes=3, lanes=1)
HIGHEST_COST = Cost(memory_kib=256 * 1024, passes=10, lanes=4)


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One wrapped copy of the data key. Byte strings are in hexadecimal; nothing here is secret."""

    kind: str
    kdf: str
    parameters: dict[str, int]
    language: str
    salt: Hex16
    nonce: Hex12
    wrapped: HexWrapped
    sha256: str

    def is_whole(self) -> bool:
        """Whether the slot still reads as it was written."""
        return self.sha256 == _fingerprint(self)


def wipe(secret: bytearray) -> None:
    """Overwrite a secret; copies that libraries made of it are out of reach."""
    secret[:] = bytes(len(secret))


def tuned_cost(seconds: float = 0.5) -> Cost:
    """The cost that takes about `seconds` here: more memory first, then more passes."""
    lanes = HIGHEST_COST.lanes
    cheapest = Cost(LOWEST_COST.memory_kib, LOWEST_COST.passes, lanes)
    started = time.perf_counter()
    _stretch(bytearray(b"how fast is it here"), bytes(_SALT_BYTES), cheapest)
    rounds = seconds / max(time.perf_counter() - started, 1e-6)
    steps = min(int(rounds), HIGHEST_COST.memory_kib // LOWEST_COST.memory_kib)
    steps = max(steps, 1)
    passes = round(LOWEST_COST.passes * rounds / steps)
    passes = min(max(passes, LOWEST_COST.passes), HIGHEST_COST.passes)
    return Cost(LOWEST_COST.memory_kib * steps, passes, lanes)


def seal_with_passphrase(
    data_key: bytearray, space_id: str, passphrase: str, cost: Cost | None = None
) -> Slot:
    """Wrap the data key under a passphrase; without `cost` the one that fits this computer.

    Raises:
        ValueError: the cost is outside the limits.
    """
    cost = cost or tuned_cost()
    if not cost.is_within_limits():
        raise ValueError("this cost is outside the limits")
    salt = secrets.token_bytes(_SALT_BYTES)
    secret = _passphrase_bytes(passphrase)
    wrapping_key = _stretch(secret, salt, cost)
    wipe(secret)
    parameters = {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}
    blank = _blank(PASSPHRASE, _ARGON2ID, parameters, "", salt)
    return _seal(blank, space_id, wrapping_key, data_key)


def open_with_passphrase(slot: Slot, space_id: str, passphrase: str) -> bytearray:
    """The data key; takes about half a second, so call it off the window's thread.

    Raises:
        WrongPassphrase: the slot is whole, and this passphrase does not open it.
        KeysDamaged: the slot is not as it was written, or its cost is outside the limits.
    """
    try:
        cost = Cost(**slot.parameters)
    except TypeError:
        raise KeysDamaged from None
    if slot.kdf != _ARGON2ID or not slot.is_whole() or not cost.is_within_limits():
        raise KeysDamaged
    secret = _passphrase_bytes(passphrase)
    wrapping_key = _stretch(secret, bytes.fromhex(slot.salt), cost)
    wipe(secret)
    data_key = _unseal(slot, space_id, wrapping_key)
    if data_key is None:
        raise WrongPassphrase
    return data_key


def seal_with_words(
    data_key: bytearray, space_id: str, language: str
) -> tuple[Slot, tuple[str, ...]]:
    """Wrap the data key under fresh recovery words in the language; also the words themselves."""
    language = recovery_words.list_language(language)
    entropy = bytearray(secrets.token_bytes(16))
    slot = _seal_with_entropy(RECOVERY_WORDS, language, data_key, space_id, entropy)
    words = recovery_words.to_words(entropy, language)
    wipe(entropy)
    return slot, words


def open_with_words(slot: Slot, space_id: str, typed: str) -> bytearray:
    """The data key.

    Raises:
        WrongWords: not a valid set; the hint names the word to look at.
        OtherWords: a valid set, but not of this space.
        KeysDamaged: the slot is not as it was written.
    """
    if slot.kdf != _HKDF or slot.kind != RECOVERY_WORDS or not slot.is_whole():
        raise KeysDamaged
    entropy = recovery_words.to_entropy(typed, slot.language)
    data_key = _open_with_entropy(slot, space_id, entropy)
    wipe(entropy)
    if data_key is None:
        raise OtherWords
    return data_key


def seal_with_secret(kind: str, data_key: bytearray, space_id: str, secret: bytearray) -> Slot:
    """Wrap the data key under a random secret of 32 bytes, for a slot that no person types."""
    return _seal_with_entropy(kind, "", data_key, space_id, secret)


def open_with_secret(slot: Slot, space_id: str, secret: bytearray) -> bytearray | None:
    """The data key, or None where this is not the slot's secret.

    Raises:
        KeysDamaged: the slot is not as it was written.
    """
    if slot.kdf != _HKDF or slot.kind not in _LABELS or not slot.is_whole():
        raise KeysDamaged
    return _open_with_entropy(slot, space_id, secret)


def _seal_with_entropy(
    kind: str, language: str, data_key: bytearray, space_id: str, entropy: bytearray
) -> Slot:
    salt = secrets.token_bytes(_SALT_BYTES)
    blank = _blank(kind, _HKDF, {}, language, salt)
    return _seal(blank, space_id, _expand(entropy, salt, _LABELS[kind]), data_key)


def _open_with_entropy(slot: Slot, space_id: str, entropy: bytearray) -> bytearray | None:
    wrapping_key = _expand(entropy, bytes.fromhex(slot.salt), _LABELS[slot.kind])
    return _unseal(slot, space_id, wrapping_key)


def _passphrase_bytes(passphrase: str) -> bytearray:
    """Composed the one way, so that é typed on any keyboard is the same; spaces are kept."""
    text = unicodedata.normalize("NFC", passphrase)
    return bytearray(text.encode("utf-8", "surrogatepass"))


def _stretch(secret: bytearray, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(bytes(secret))


def _expand(entropy: bytearray, salt: bytes, label: bytes) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=label)
    return kdf.derive(bytes(entropy))


def _blank(kind: str, kdf: str, parameters: dict[str, int], language: str, salt: bytes) -> Slot:
    nonce = secrets.token_hex(_NONCE_BYTES)
    return Slot(kind, kdf, parameters, language, salt.hex(), nonce, wrapped="", sha256="")


def _seal(blank: Slot, space_id: str, wrapping_key: bytes, data_key: bytearray) -> Slot:
    wrapped = AESGCM(wrapping_key).encrypt(
        bytes.fromhex(blank.nonce), bytes(data_key), _associated(blank, space_id)
    )
    full = msgspec.structs.replace(blank, wrapped=wrapped.hex())
    return msgspec.structs.replace(full, sha256=_fingerprint(full))


def _unseal(slot: Slot, space_id: str, wrapping_key: bytes) -> bytearray | None:
    try:
        data_key = AESGCM(wrapping_key).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _associated(slot, space_id)
        )
    except InvalidTag:
        return None
    return bytearray(data_key)


def _associated(slot: Slot, space_id: str) -> bytes:
    """What the wrapped key is bound to: none of it can be changed without the tag failing."""
    return canonical_json(
        {
            "version": SLOT_VERSION,
            "kind": slot.kind,
            "space_id": space_id,
            "kdf": slot.kdf,
            "parameters": slot.parameters,
            "salt": slot.salt,
            "language": slot.language,
        }
    )


def _fingerprint(slot: Slot) -> str:
    stored = msgspec.to_builtins(slot)
    del stored["sha256"]
    return hashlib.sha256(canonical_json(stored)).hexdigest()
