"""Changes the data key of a space: for when somebody may know the old passphrase or have a copy.

First `prepare`, which changes nothing and gives the new recovery words to be kept; then
`carry_out`. Killed at any point, the old or the new key opens the space.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from family_app.errors import DiskFull, PagesMissing, ReadOnly, Refused
from family_app.paths import Home
from family_app.services.this_computer import forget
from family_app.storage import spaces as folders
from family_app.storage.key_file import read_keys, read_keys_to_change, write_keys
from family_app.storage.key_slots import Cost, wipe
from family_app.storage.keys import Keys, NextKeys, OldBackups, former_key, next_keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock

if TYPE_CHECKING:
    from family_app.storage.generations import Between, Progress
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.rekey import Door

_CHANGED_MEANWHILE = "The keys of this space were changed meanwhile. Begin again."
_NOT_SETTLED = "An earlier change of the key is not finished. Lock the space, open it, try again."


@dataclass(frozen=True, slots=True)
class NewKey:
    """A second generation that nothing on the disk knows of yet, and its words, shown once."""

    space_id: str
    before: Keys = field(repr=False)
    following: NextKeys = field(repr=False)
    data_key: bytearray = field(repr=False)
    words: tuple[str, ...] = field(repr=False)

    def forget(self) -> None:
        """Overwrite the key; what was prepared cannot be carried out any more."""
        wipe(self.data_key)


def prepare(
    home: Home,
    name: str | None,
    passphrase: str,
    old_backups: OldBackups,
    *,
    cost: Cost | None = None,
) -> NewKey:
    """A new key and new recovery words under the same passphrase, proved to open each other.

    Takes some seconds. `old_backups` says whether the automatic backups made so far are written
    anew under the new key, or deleted.

    Raises:
        WrongPassphrase, KeysDamaged, KeysMissing, NewerVersion, NoSuchSpace, AmbiguousSpace,
        Refused: an earlier change waits to be finished.
    """
    folder = folders.find_space(home, name)
    keys = read_keys(folder)
    data_key = keys.without_next().open_with_passphrase(passphrase)
    try:
        if keys.next is not None:
            raise Refused(why=_NOT_SETTLED)
        following, new_key, words = next_keys(keys, data_key, passphrase, old_backups, cost)
        taken_over = keys.with_next(following).taken_over()
        for opened in (
            taken_over.open_with_passphrase(passphrase),
            taken_over.open_with_words(" ".join(words)),
        ):
            _prove(opened == new_key)
            wipe(opened)
        _prove(former_key(keys.with_next(following), new_key) == data_key)
    finally:
        wipe(data_key)
    return NewKey(folder.id, keys, following, new_key, words)


def carry_out(home: Home, new: NewKey, progress: Progress) -> bool:
    """Write the databases anew under the new key and let it take over; `progress` may stop it.

    Nobody may have the space open. Whether all is done: where the disk leaves no room for the
    backups, the space is under its new key and the rest is done when it is next opened.

    Raises:
        Stopped, InUse, DiskFull, ReadOnly, PagesDamaged, PagesMissing, Refused: the space is as
            it was.
    """
    from family_app.storage import generations
    from family_app.storage.snapshot import take_snapshot

    folder = folders.find_space(home, new.space_id)
    with WriterLock.take(folder):
        space, door = _begun(folder, new)
        try:
            if new.following.old_backups == "rewrite":
                take_snapshot(folder, space.old.data_key, space.old.salt, "key-change")
            generations.prepare(space, door, progress)
            generations.move_in(space)
        except BaseException:
            if generations.settle(space)[1] != door:
                raise
        forget(new.before)
        try:
            generations.finish(space, door, lambda done, total: _and_go_on(progress(done, total)))
        except (DiskFull, ReadOnly):
            return False
    return True


def open_new(home: Home, new: NewKey) -> OpenSpace:
    """Open the space under the key that was carried out; raises as `spaces.unlock`."""
    from family_app.services.spaces import open_with

    return open_with(home, new.space_id, lambda _: bytearray(new.data_key), writer=True)


def _begun(folder: SpaceFolder, new: NewKey) -> tuple[Between, Door]:
    """Both generations stand in the key file."""
    from family_app.storage.generations import Between
    from family_app.storage.rekey import Door

    keys = read_keys_to_change(folder)
    if (keys.slots, keys.next) != (new.before.slots, None):
        raise Refused(why=_CHANGED_MEANWHILE)
    if not folder.pages.exists():
        raise PagesMissing
    both = keys.with_next(new.following)
    door = Door(bytes(new.data_key), both.taken_over().salt_bytes())
    old = Door(bytes(former_key(both, new.data_key)), keys.salt_bytes())
    write_keys(folder, both, lambda read: _prove(read == both))
    return Between(folder, both, old, door), door


def _and_go_on(_stop: bool) -> bool:
    """Once the pages have moved there is no way back, only the rest of the way."""
    return False


def _prove(holds: bool) -> None:
    if not holds:
        raise RuntimeError("the new key does not open what it should")
