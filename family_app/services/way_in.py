"""Opens the keys of a space by a way in, bringing an interrupted change of the key to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from family_app.errors import InUse
from family_app.storage.key_file import read_keys, read_keys_to_change
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock

WayIn = Callable[[Keys], bytearray]


def unlocked(folder: SpaceFolder, way_in: WayIn, *, lock_held: bool) -> tuple[Keys, bytearray]:
    """The keys that the pages are under, and the data key; wipe it after use.

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
        return _settled(folder, read_keys_to_change(folder), way_in, must_finish=False)


@contextmanager
def changing(
    folder: SpaceFolder, way_in: WayIn, *, lock_held: bool
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
            yield _settled(folder, keys, way_in, must_finish=True)


def lock(folder: SpaceFolder, lock_held: bool) -> WriterLock | nullcontext[None]:
    """The writer lock, unless the caller has it already."""
    return nullcontext() if lock_held else WriterLock.take(folder)


def _settled(
    folder: SpaceFolder, keys: Keys, way_in: WayIn, *, must_finish: bool
) -> tuple[Keys, bytearray]:
    from family_app.storage import generations

    between = generations.unlocked(folder, keys, way_in)
    settled, door = generations.settle(between, must_finish=must_finish)
    return settled, bytearray(door.data_key)
