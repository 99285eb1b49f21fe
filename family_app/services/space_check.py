"""Looks through a whole space for damage, without changing or healing anything."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.errors import PagesMissing
from family_app.paths import Home
from family_app.storage.key_file import key_file_problems, read_keys
from family_app.storage.key_slots import wipe
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.spaces import find_space

_NOT_SETTLED = "A change of the key was interrupted. Open the space once to settle it."


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, one sentence a problem: in the key files and in the database."""

    keys: tuple[str, ...]
    pages: tuple[str, ...]


def look_over(home: Home, name: str | None, passphrase: str) -> Findings:
    """Look through the key files and every page of the database.

    Not for a space that this same program has open: on POSIX, closing a file that was looked at
    would drop the database's own locks on it. Another program's open space is no matter.

    Raises:
        PagesMissing and what `spaces.unlock` raises about keys and passphrase.
    """
    from family_app.storage.database import check_database

    folder = find_space(home, name)
    keys = read_keys(folder)
    if not folder.pages.exists():
        raise PagesMissing
    if keys.next is not None:
        return _look_between(folder, keys, passphrase)
    data_key = keys.open_with_passphrase(passphrase)
    try:
        pages = check_database(folder.path, bytes(data_key), keys.salt_bytes())
    finally:
        wipe(data_key)
    return Findings(tuple(key_file_problems(folder)), tuple(pages))


def _look_between(folder: SpaceFolder, keys: Keys, passphrase: str) -> Findings:
    """Look at a space whose key was being changed, under the key that its pages are under."""
    from family_app.storage.database import check_database
    from family_app.storage.generations import unlocked
    from family_app.storage.rekey import fits

    between = unlocked(folder, keys, lambda one: one.open_with_passphrase(passphrase))
    has_moved = between.new is not None and fits(folder.pages, between.new)
    door = between.new if between.new is not None and has_moved else between.old
    pages = check_database(folder.path, door.data_key, door.salt)
    return Findings((*key_file_problems(folder), _NOT_SETTLED), tuple(pages))


def check(home: Home, name: str | None, passphrase: str) -> list[str]:
    """All that `look_over` finds; empty when all is well."""
    found = look_over(home, name, passphrase)
    return [*found.keys, *found.pages]
