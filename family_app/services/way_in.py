"""Opens the keys of a space by a way in, bringing an interrupted change of the key to its end."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from family_app.domain.long_work import Step, unwatched
from family_app.errors import InUse
from family_app.storage.key_file import read_keys, read_keys_to_change, write_keys
from family_app.storage.key_slots import Cost, wipe
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock

WayIn = Callable[[Keys], bytearray]


def by_passphrase(passphrase: str) -> WayIn:
    """The passphrase as typed."""
    return lambda keys: keys.open_with_passphrase(passphrase)


def by_words(words: str) -> WayIn:
    """The recovery words as typed."""
    return lambda keys: keys.open_with_words(words)


def unlocked(
    folder: SpaceFolder, way_in: WayIn, *, lock_held: bool, step: Step = unwatched
) -> tuple[Keys, bytearray]:
    """The keys that the pages are under, and the data key; wipe it after use.

    `step` hears how far an earlier change of the key is that is finished here, if there is one.

    Raises:
        WrongPassphrase, WrongWords, OtherWords, KeysDamaged, KeysMissing, NewerVersion: as
            `way_in` says. InUse: the key is being changed right now.
    """
    keys = read_keys(folder)
    if keys.next is None:
        data_key = way_in(keys)
        if read_keys(folder).salt != keys.salt:
            raise InUse  # changed from under us while the passphrase took its half second
        return keys, data_key
    with lock(folder, lock_held):
        keys = read_keys_to_change(folder)
        return _settled(folder, keys, way_in, must_finish=False, step=step)


@contextmanager
def changing(
    folder: SpaceFolder, way_in: WayIn, *, lock_held: bool, step: Step = unwatched
) -> Iterator[tuple[Keys, bytearray]]:
    """The keys and the data key, while nobody else can change them; raises as `unlocked`.

    An earlier change of the key is finished first: DiskFull and ReadOnly say that it cannot be.
    """
    read_keys(folder)  # a space without keys is not touched, not even by its lock
    with lock(folder, lock_held):
        keys = read_keys_to_change(folder)
        if keys.next is None:
            yield keys, way_in(keys)
        else:
            yield _settled(folder, keys, way_in, must_finish=True, step=step)


def lock(folder: SpaceFolder, lock_held: bool) -> WriterLock | nullcontext[None]:
    """The writer lock, unless the caller has it already."""
    return nullcontext() if lock_held else WriterLock.take(folder)


def rewrap(
    folder: SpaceFolder, keys: Keys, data_key: bytearray, passphrase: str, cost: Cost | None
) -> None:
    """Put the data key under another passphrase, and wipe it; the caller holds the lock."""
    try:
        write_keys(
            folder,
            keys.with_passphrase(data_key, passphrase, cost),
            lambda read: prove_same(read.open_with_passphrase(passphrase), data_key),
        )
    finally:
        wipe(data_key)


def prove_same(opened: bytearray, data_key: bytearray) -> None:
    """Raise where a new way in does not open what the old one did; wipes what it opened."""
    same = hmac.compare_digest(opened, data_key)
    wipe(opened)
    if not same:
        raise RuntimeError("the new way in does not open the old lock")


def _settled(
    folder: SpaceFolder, keys: Keys, way_in: WayIn, *, must_finish: bool, step: Step
) -> tuple[Keys, bytearray]:
    from family_app.storage import generations

    between = generations.unlocked(folder, keys, way_in)
    settled, door = generations.settle(between, must_finish=must_finish, step=step)
    if settled.salt != keys.salt:
        from family_app.services.this_computer import forget

        forget(keys)  # the slot that went with the former key is of no more use
    return settled, bytearray(door.data_key)
