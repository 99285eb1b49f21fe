"""keys.json and its spare on disk: read the whole one, write both, heal the damaged one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from family_app.errors import AppError, DiskFull, KeysDamaged, KeysMissing, NewerVersion, ReadOnly
from family_app.storage import keys as keys_format
from family_app.storage.atomic import remove_leftovers, write_together
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder


@dataclass(frozen=True, slots=True)
class _Found:
    """One of the two files: its bytes, and either its keys or what is wrong with it."""

    raw: bytes
    keys: Keys | None
    trouble: AppError | None


def read_keys(folder: SpaceFolder) -> Keys:
    """The keys of a space from keys.json, or from the spare where that one is not whole.

    Changes nothing on disk.

    Raises:
        KeysMissing, KeysDamaged, NewerVersion: neither file can be used.
        ReadOnly: the files may not be read.
    """
    return _choose(_look(folder.keys), _look(folder.keys_copy))


def read_keys_to_change(folder: SpaceFolder) -> Keys:
    """As `read_keys`, for a caller that writes both files next and holds the writer lock.

    Raises:
        KeysDamaged: also where the files belong to two spaces, since one would be lost.
    """
    main, spare = _look(folder.keys), _look(folder.keys_copy)
    if main.keys and spare.keys and main.keys.space_id != spare.keys.space_id:
        raise KeysDamaged
    return _choose(main, spare)


def write_keys(folder: SpaceFolder, keys: Keys, prove: Callable[[Keys], None]) -> None:
    """Replace both files; `prove` gets the keys as read back and raises if they do not open.

    The caller holds the writer lock. The previous version is gone afterwards, since it would
    still open with the old passphrase.

    Raises:
        DiskFull, ReadOnly: nothing was changed.
    """
    write_together(
        (folder.keys, folder.keys_copy),
        keys_format.encode(keys),
        prove=lambda raw: prove(keys_format.decode(raw)),
    )


def heal(folder: SpaceFolder) -> None:
    """Rewrite the one file that is damaged, missing or left behind, from the whole one.

    The caller holds the writer lock and has opened the databases with these keys. A disk that
    refuses is let be: the space opens all the same, and the next time is another chance.
    """
    main, spare = _look(folder.keys), _look(folder.keys_copy)
    raw = keys_format.encode(_choose(main, spare))
    with suppress(DiskFull, ReadOnly):
        for found, path in ((main, folder.keys), (spare, folder.keys_copy)):
            if found.raw != raw:
                write_together((path,), raw, prove=_is_whole)
        remove_leftovers((folder.keys, folder.keys_copy))


def key_file_problems(folder: SpaceFolder) -> list[str]:
    """What is wrong with the two files of a space that can still be opened, in sentences."""
    main, spare = _look(folder.keys), _look(folder.keys_copy)
    problems = [
        f"{path.name} {'is missing' if isinstance(found.trouble, KeysMissing) else 'is damaged'}."
        for found, path in ((main, folder.keys), (spare, folder.keys_copy))
        if found.trouble is not None
    ]
    if not problems and main.raw != spare.raw:
        problems.append(f"{folder.keys_copy.name} differs from {folder.keys.name}.")
    return problems


def _look(path: Path) -> _Found:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return _Found(b"", None, KeysMissing())
    except PermissionError:
        raise ReadOnly from None
    except OSError:  # a bad block, or something else than a file under this name
        return _Found(b"", None, KeysDamaged())
    try:
        return _Found(raw, keys_format.decode(raw), None)
    except (KeysDamaged, NewerVersion) as trouble:
        return _Found(raw, None, trouble)


def _choose(main: _Found, spare: _Found) -> Keys:
    if main.keys is not None:
        return main.keys
    if isinstance(main.trouble, NewerVersion):
        raise main.trouble
    if keys_format.claims_newer(main.raw) and not _one_byte_apart(main.raw, spare.raw):
        raise NewerVersion
    if spare.keys is not None:
        return spare.keys
    if isinstance(spare.trouble, NewerVersion) or keys_format.claims_newer(spare.raw):
        raise NewerVersion
    if isinstance(main.trouble, KeysMissing) and isinstance(spare.trouble, KeysMissing):
        raise KeysMissing
    raise KeysDamaged


def _one_byte_apart(one: bytes, other: bytes) -> bool:
    """A version number that only one changed byte made newer is damage, not a newer program."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_whole(raw: bytes) -> None:
    keys_format.decode(raw)
