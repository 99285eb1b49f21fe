"""keys.json and its spare as found on disk, and which of the two to believe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from family_app.errors import AppError, KeysDamaged, KeysMissing, NewerVersion, ReadOnly
from family_app.storage.key_text import claims_newer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """One of the two files: its bytes, and either what was read from it or what is wrong."""

    raw: bytes
    value: T | None
    trouble: AppError | None


def look(path: Path, read: Callable[[bytes], T]) -> Found[T]:
    """Read one file, which need not be there or whole.

    Raises:
        ReadOnly: the file may not be read.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Found(b"", None, KeysMissing())
    except PermissionError:
        raise ReadOnly from None
    except OSError:  # a bad block, or something else than a file under this name
        return Found(b"", None, KeysDamaged())
    try:
        return Found(raw, read(raw), None)
    except (KeysDamaged, NewerVersion) as trouble:
        return Found(raw, None, trouble)


def choose(main: Found[T], spare: Found[T]) -> T:
    """What the whole one of the two holds; the first one wins.

    Raises:
        KeysMissing, KeysDamaged, NewerVersion: neither can be used.
    """
    if main.value is not None:
        return main.value
    if isinstance(main.trouble, NewerVersion):
        raise main.trouble
    if claims_newer(main.raw) and not _one_byte_apart(main.raw, spare.raw):
        raise NewerVersion
    if spare.value is not None:
        return spare.value
    if isinstance(spare.trouble, NewerVersion) or claims_newer(spare.raw):
        raise NewerVersion
    if isinstance(main.trouble, KeysMissing) and isinstance(spare.trouble, KeysMissing):
        raise KeysMissing
    raise KeysDamaged


def _one_byte_apart(one: bytes, other: bytes) -> bool:
    """A version number that only one changed byte made newer is damage, not a newer program."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
