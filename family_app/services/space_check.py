"""Looks through a whole space for damage, without changing or healing anything."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.errors import PagesMissing
from family_app.paths import Home
from family_app.storage.key_file import key_file_problems, read_keys
from family_app.storage.key_slots import wipe
from family_app.storage.spaces import find_space


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
    data_key = keys.open_with_passphrase(passphrase)
    try:
        pages = check_database(folder.path, bytes(data_key), keys.salt_bytes())
    finally:
        wipe(data_key)
    return Findings(tuple(key_file_problems(folder)), tuple(pages))


def check(home: Home, name: str | None, passphrase: str) -> list[str]:
    """All that `look_over` finds; empty when all is well."""
    found = look_over(home, name, passphrase)
    return [*found.keys, *found.pages]
