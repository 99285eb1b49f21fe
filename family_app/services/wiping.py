"""Takes a space away: wiped by one who knows its passphrase, or removed by one who forgot it."""

from __future__ import annotations

from contextlib import suppress

from family_app.domain.space import SpaceInfo
from family_app.errors import AppError, Refused
from family_app.paths import Home
from family_app.platforms.key_store import KeyStore
from family_app.services.space_rules import clean_label
from family_app.services.this_computer import forget
from family_app.services.way_in import by_passphrase, unlocked
from family_app.storage import spaces as folders
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import wipe as overwrite
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.wipe import destroy_keys, remove_rest

_OTHER_LABEL = "What was typed is not the name of this space. Nothing was removed."


def wipe(
    home: Home, name: str | None, passphrase: str, *, store: KeyStore | None = None
) -> SpaceInfo:
    """Destroy the keys of a space, then remove its pages and its automatic backups.

    Copies elsewhere are out of reach: a second folder, a stick, a `.closecircle` file.

    Raises:
        WrongPassphrase, KeysDamaged, KeysMissing, PagesDamaged, NewerVersion, SpaceWiped, InUse:
            nothing was removed.
        ReadOnly: nothing, or not all, was removed; what is left says so in the list of spaces.
    """
    folder = folders.find_space(home, name)
    info = folders.describe(folder)
    _, data_key = unlocked(folder, by_passphrase(passphrase), lock_held=False)
    overwrite(data_key)
    _take_away(folder, store)
    return info


def remove(
    home: Home, name: str | None, typed_label: str, *, store: KeyStore | None = None
) -> SpaceInfo:
    """Remove a space for good; needs no passphrase, but its label (or its id) typed out.

    Raises:
        Refused: something else was typed.
        InUse, ReadOnly: nothing was removed.
    """
    folder = folders.find_space(home, name)
    info = folders.describe(folder)
    if typed_label != folder.id and (not info.label or clean_label(typed_label) != info.label):
        raise Refused(why=_OTHER_LABEL)
    _take_away(folder, store)
    return info


def _take_away(folder: SpaceFolder, store: KeyStore | None) -> None:
    keys: Keys | None = None
    with suppress(AppError):
        keys = read_keys(folder)
    destroy_keys(folder)
    if keys is not None:
        forget(keys, store)
    remove_rest(folder)
