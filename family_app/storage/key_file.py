"""keys.json and its spare on disk: read the whole one, write both, heal the damaged one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from family_app.errors import DiskFull, KeysDamaged, KeysMissing, ReadOnly, SpaceWiped
from family_app.storage import keys as keys_format
from family_app.storage.atomic import leftovers, remove_leftovers, write_together
from family_app.storage.key_pair import Found, choose, look
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder


def read_keys(folder: SpaceFolder) -> Keys:
    """The keys of a space from keys.json, or from the spare where that one is not whole.

    Changes nothing on disk.

    Raises:
        KeysMissing, KeysDamaged, NewerVersion: neither file can be used.
        SpaceWiped: they are not to be used any more.
        ReadOnly: the files may not be read.
    """
    if folder.wiped.exists():
        raise SpaceWiped
    return choose(*_both(folder))


def read_keys_to_change(folder: SpaceFolder) -> Keys:
    """As `read_keys`, for a caller that writes both files next and holds the writer lock.

    Raises:
        KeysDamaged: also where the files belong to two spaces, since one would be lost.
    """
    main, spare = _both(folder)
    if main.value and spare.value and main.value.space_id != spare.value.space_id:
        raise KeysDamaged
    return choose(main, spare)


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
    main, spare = _both(folder)
    raw = keys_format.encode(choose(main, spare))
    with suppress(DiskFull, ReadOnly):
        for found, path in ((main, folder.keys), (spare, folder.keys_copy)):
            if found.raw != raw:
                write_together((path,), raw, prove=_is_whole)
        remove_leftovers((folder.keys, folder.keys_copy))


def key_file_problems(folder: SpaceFolder) -> list[str]:
    """What is wrong with the two files of a space that can still be opened, in sentences."""
    main, spare = _both(folder)
    problems = [
        f"{path.name} {'is missing' if isinstance(found.trouble, KeysMissing) else 'is damaged'}."
        for found, path in ((main, folder.keys), (spare, folder.keys_copy))
        if found.trouble is not None
    ]
    if not problems and main.raw != spare.raw:
        problems.append(f"{folder.keys_copy.name} differs from {folder.keys.name}.")
    return problems


def has_leftovers(folder: SpaceFolder) -> bool:
    """Whether a program that was killed while writing keys left a part of them."""
    return any(leftovers((folder.keys, folder.keys_copy)))


def _both(folder: SpaceFolder) -> tuple[Found[Keys], Found[Keys]]:
    return look(folder.keys, keys_format.decode), look(folder.keys_copy, keys_format.decode)


def _is_whole(raw: bytes) -> None:
    keys_format.decode(raw)
