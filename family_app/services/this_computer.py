"""A space that this computer may open by itself: an extra way in, beside the passphrase.

A random secret in the system's key store wraps the data key. Whoever is logged in on this
computer can then open the space, so it is off until its user wants it. It is never the only way
in and never in a backup; where the key store is missing, locked or refuses, the passphrase opens
the space as always.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from family_app.domain.long_work import Step, unwatched
from family_app.domain.space import SpaceInfo
from family_app.errors import NotThisComputer
from family_app.paths import Home
from family_app.platforms.key_store import KeyStore, KeyStoreRefused, SystemKeyStore
from family_app.services.space_rules import refuse_short
from family_app.services.way_in import WayIn, by_passphrase, changing, lock, rewrap
from family_app.storage import spaces as folders
from family_app.storage.key_file import read_keys_to_change, write_keys
from family_app.storage.key_slots import (
    KEY_BYTES,
    Cost,
    Slot,
    open_with_secret,
    seal_with_secret,
    wipe,
)
from family_app.storage.key_text import THIS_COMPUTER
from family_app.storage.keys import Keys

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


def switch_on(
    home: Home,
    name: str | None,
    passphrase: str,
    *,
    lock_held: bool = False,
    store: KeyStore | None = None,
) -> SpaceInfo:
    """Let this computer open the space by itself.

    Raises:
        NotThisComputer: the key store does not keep the secret. WrongPassphrase, InUse, ReadOnly,
        DiskFull, KeysDamaged, KeysMissing, NewerVersion: nothing was changed.
    """
    store = store or SystemKeyStore()
    folder = folders.find_space(home, name)
    with changing(folder, by_passphrase(passphrase), lock_held=lock_held) as (keys, data_key):
        secret = bytearray(secrets.token_bytes(KEY_BYTES))
        slot = seal_with_secret(THIS_COMPUTER, data_key, keys.space_id, secret)
        wanted = keys.without_computer().with_slot(slot)
        try:
            _keep(store, slot, secret)
            write_keys(folder, wanted, lambda read: wipe(by_store(store)(read)))
        except BaseException:
            _forget_slot(store, slot)
            raise
        finally:
            wipe(secret)
            wipe(data_key)
        forget(keys, store)
    return folders.describe(folder)


def switch_off(
    home: Home, name: str | None, *, lock_held: bool = False, store: KeyStore | None = None
) -> SpaceInfo:
    """Take the slot out of the key file, and the secret out of the key store.

    Needs no passphrase. Raises InUse, ReadOnly, DiskFull, KeysDamaged, KeysMissing.
    """
    folder = folders.find_space(home, name)
    with lock(folder, lock_held):
        keys = read_keys_to_change(folder)
        write_keys(folder, keys.without_computer(), _nothing_more)
    forget(keys, store)
    return folders.describe(folder)


def unlock(
    home: Home,
    name: str | None,
    *,
    writer: bool = True,
    store: KeyStore | None = None,
    step: Step = unwatched,
) -> OpenSpace:
    """Open the space with this computer's secret.

    Raises:
        NotThisComputer: the passphrase is needed. And what `spaces.unlock` raises.
    """
    from family_app.services.spaces import open_with

    return open_with(home, name, by_store(store or SystemKeyStore()), writer=writer, step=step)


def new_passphrase(
    home: Home,
    name: str | None,
    passphrase: str,
    *,
    cost: Cost | None = None,
    lock_held: bool = False,
    store: KeyStore | None = None,
) -> SpaceInfo:
    """Set a new passphrase for one who forgot the old one, while this computer still opens it.

    Raises:
        NotThisComputer: only the recovery words can help. Refused: it is too short.
        InUse, ReadOnly, DiskFull, KeysDamaged, KeysMissing, NewerVersion: nothing was changed.
    """
    refuse_short(passphrase)
    folder = folders.find_space(home, name)
    way_in = by_store(store or SystemKeyStore())
    with changing(folder, way_in, lock_held=lock_held) as (keys, data_key):
        rewrap(folder, keys, data_key, passphrase, cost)
    return folders.describe(folder)


def forget(keys: Keys, store: KeyStore | None = None) -> None:
    """Remove the secret of a slot that is no longer wanted; without its slot it opens nothing."""
    for slot in keys.slots:
        if slot.kind == THIS_COMPUTER:
            _forget_slot(store or SystemKeyStore(), slot)


def by_store(store: KeyStore) -> WayIn:
    """The way in of this computer."""

    def way_in(keys: Keys) -> bytearray:
        slot = next((slot for slot in keys.slots if slot.kind == THIS_COMPUTER), None)
        secret = _secret(store, slot) if slot is not None else None
        if slot is None or secret is None:
            raise NotThisComputer
        data_key = open_with_secret(slot, keys.space_id, secret)
        wipe(secret)
        if data_key is None:
            raise NotThisComputer
        return data_key

    return way_in


def _keep(store: KeyStore, slot: Slot, secret: bytearray) -> None:
    try:
        store.keep(slot.salt, secret.hex())
    except KeyStoreRefused:
        raise NotThisComputer from None


def _secret(store: KeyStore, slot: Slot) -> bytearray | None:
    """The name in the store is the slot's salt: it tells nothing about the space."""
    try:
        kept = store.get(slot.salt)
        return bytearray.fromhex(kept) if kept is not None else None
    except (KeyStoreRefused, ValueError):
        return None


def _forget_slot(store: KeyStore, slot: Slot) -> None:
    with suppress(KeyStoreRefused):
        store.forget(slot.salt)


def _nothing_more(_: Keys) -> None:
    """No slot was written anew, so that the file reads back whole is proof enough."""
