"""keys.json as text: one spelling of its values, and a checksum over them.

Nothing here knows what a key is, so that the list of spaces needs no library for keys.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from family_app.errors import KeysDamaged, NewerVersion

VERSION = 2
"""The newest version of a key file that this program knows."""

_SUM = "sha256"
THIS_COMPUTER = "this computer"


@dataclass(frozen=True, slots=True)
class KeyLabel:
    """What a key file says in clear about its space."""

    label: str
    hidden: bool
    opens_here: bool


def canonical_json(value: object) -> bytes:
    """The one spelling of a value: sorted keys, no spaces, UTF-8."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def written_text(stored: dict[str, object]) -> bytes:
    """The bytes of a key file, checksum added; indented for people who open it."""
    summed = {name: value for name, value in stored.items() if name != _SUM}
    summed[_SUM] = hashlib.sha256(canonical_json(summed)).hexdigest()
    text = json.dumps(summed, sort_keys=True, indent=1, ensure_ascii=False)
    return f"{text}\n".encode()


def read_text(raw: bytes) -> dict[str, object]:
    """The values that `written_text` wrote, without the checksum.

    Every version of the file is written and summed the same way, so that damage is told from a
    version of the future.

    Raises:
        KeysDamaged: not one byte for byte as it was written.
        NewerVersion: whole, and of a version this program does not know.
    """
    stored = _parsed(raw)
    if stored is None or not _is_as_written(stored, raw):
        raise KeysDamaged
    if _version(stored) > VERSION:
        raise NewerVersion
    del stored[_SUM]
    return stored


def read_label(raw: bytes) -> KeyLabel:
    """What the lock screen needs of a key file; raises as `read_text` does."""
    stored = read_text(raw)
    label, hidden = stored.get("label"), stored.get("hidden")
    if not isinstance(label, str) or not isinstance(hidden, bool):
        raise KeysDamaged
    return KeyLabel(label, hidden, _opens_here(stored.get("slots")))


def _opens_here(slots: object) -> bool:
    """Whether one of the slots is that of a computer; which one, only its key store knows."""
    found = slots if isinstance(slots, list) else []
    return any(isinstance(slot, dict) and slot.get("kind") == THIS_COMPUTER for slot in found)


def claims_newer(raw: bytes) -> bool:
    """Whether bytes that `read_text` found damaged at least say that a newer program wrote them."""
    stored = _parsed(raw)
    return stored is not None and _version(stored) > VERSION


def _parsed(raw: bytes) -> dict[str, object] | None:
    try:
        stored = json.loads(raw.decode())
    except (ValueError, RecursionError):
        return None
    return stored if isinstance(stored, dict) else None


def _is_as_written(stored: dict[str, object], raw: bytes) -> bool:
    """Whether these values are spelt as we spell them; half a character or great depth never is."""
    try:
        return written_text(stored) == raw
    except (ValueError, RecursionError):
        return False


def _version(stored: dict[str, object]) -> int:
    version = stored.get("version")
    return version if isinstance(version, int) else 0
