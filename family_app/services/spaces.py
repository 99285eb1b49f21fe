"""What a person does with whole spaces: make, unlock, change the way in, rename and hide.

Everything that takes a passphrase or words takes about half a second for each; the window calls
it off its own thread. The database library is imported only when a space is really opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from family_app.domain.long_work import Step, unwatched
from family_app.domain.space import NewSpace, SpaceInfo
from family_app.errors import AppError, DiskFull, InUse, PagesMissing, ReadOnly
from family_app.paths import Home
from family_app.services.space_list import describe, list_spaces
from family_app.services.space_rules import clean_label, refuse_short
from family_app.services.unfinished_imports import take_back
from family_app.services.way_in import (
    WayIn,
    by_passphrase,
    by_words,
    changing,
    lock,
    prove_same,
    rewrap,
    unlocked,
)
from family_app.storage import spaces as folders
from family_app.storage.key_file import (
    has_leftovers,
    heal,
    key_file_problems,
    read_keys,
    read_keys_to_change,
    write_keys,
)
from family_app.storage.key_slots import Cost, wipe
from family_app.storage.keys import Keys, new_keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock, is_in_use

if TYPE_CHECKING:
    from family_app.domain.space import SpaceCounts
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

__all__ = [
    "change_passphrase",
    "check_passphrase",
    "check_words",
    "counts",
    "create",
    "describe",
    "hide",
    "list_spaces",
    "new_words",
    "open_with",
    "recover",
    "rename",
    "unlock",
    "unlock_with_words",
]


def create(
    home: Home, label: str, passphrase: str, *, language: str = "en", cost: Cost | None = None
) -> NewSpace:
    """Make a space with its keys and an empty database; nothing is left of one that failed.

    Raises:
        Refused: the passphrase is too short, or the label too long.
        DiskFull, ReadOnly: nothing was made.
    """
    label = clean_label(label)
    refuse_short(passphrase)
    from family_app.storage.database import create_database

    with folders.new_space_folder(home) as (unfinished, final):
        keys, data_key, words = new_keys(label, language, passphrase, cost)
        try:
            create_database(unfinished.path, bytes(data_key), keys.salt_bytes())

            def prove(read: Keys) -> None:
                prove_same(read.open_with_passphrase(passphrase), data_key)
                prove_same(read.open_with_words(" ".join(words)), data_key)

            with WriterLock.take(unfinished):
                write_keys(unfinished, keys, prove)
        finally:
            wipe(data_key)
    return NewSpace(folders.describe(final), words)


def unlock(
    home: Home,
    name: str | None,
    passphrase: str,
    *,
    writer: bool = True,
    step: Step = unwatched,
) -> OpenSpace:
    """Open a space; with `writer=False` to read beside whoever writes to it.

    `step` hears how far it is where a change of the key that was cut off is finished first.

    Raises:
        WrongPassphrase, KeysDamaged, KeysMissing, PagesDamaged, PagesMissing, NewerVersion, InUse,
        ReadOnly, DiskFull, NoSuchSpace, AmbiguousSpace: nothing was changed.
    """
    return open_with(home, name, by_passphrase(passphrase), writer=writer, step=step)


def unlock_with_words(
    home: Home, name: str | None, words: str, *, writer: bool = True
) -> OpenSpace:
    """Open a space with its recovery words; also raises WrongWords and OtherWords."""
    return open_with(home, name, by_words(words), writer=writer)


def open_with(
    home: Home, name: str | None, way_in: WayIn, *, writer: bool, step: Step = unwatched
) -> OpenSpace:
    """Open a space by any way in; raises what that does, and as `unlock` does."""
    folder = folders.find_space(home, name)
    read_keys(folder)  # without keys there is no more to say
    if not folder.pages.exists():
        raise PagesMissing
    if writer and is_in_use(folder):
        raise InUse  # said before the passphrase costs its half second
    info = folders.describe(folder)
    keys, data_key = unlocked(folder, way_in, lock_held=False, step=step)
    from family_app.storage.open_space import OpenSpace

    try:
        # A copy: the open space keeps its key until it is closed.
        opened = OpenSpace.open(folder.path, info, data_key, keys.salt_bytes(), writer=writer)
    finally:
        wipe(data_key)
    _heal(folder, lock_held=writer)
    if writer:
        with suppress(AppError):  # what the disk refuses now waits for the next time
            take_back(opened)
    return opened


def check_passphrase(home: Home, name: str | None, passphrase: str) -> None:
    """Prove that a passphrase opens the space.

    Raises:
        WrongPassphrase: it does not.
    """
    wipe(_newest_keys(folders.find_space(home, name)).open_with_passphrase(passphrase))


def check_words(home: Home, name: str | None, words: str) -> None:
    """Prove that a sheet of recovery words opens the space.

    Raises:
        WrongWords, OtherWords: it does not.
    """
    wipe(_newest_keys(folders.find_space(home, name)).open_with_words(words))


def change_passphrase(
    home: Home,
    name: str | None,
    old: str,
    new: str,
    *,
    cost: Cost | None = None,
    lock_held: bool = False,
) -> SpaceInfo:
    """Replace the passphrase; the recovery words and the data key stay.

    `lock_held` says that the caller has the space open for writing itself.

    Raises:
        WrongPassphrase: `old` does not open it. Refused: `new` is too short.
        InUse, ReadOnly, DiskFull, KeysDamaged, KeysMissing, NewerVersion: nothing was changed.
    """
    refuse_short(new)
    folder = folders.find_space(home, name)
    way_in = by_passphrase(old)
    with changing(folder, way_in, lock_held=lock_held) as (keys, data_key):
        rewrap(folder, keys, data_key, new, cost)
    return folders.describe(folder)


def recover(
    home: Home,
    name: str | None,
    words: str,
    new_passphrase: str,
    *,
    cost: Cost | None = None,
    lock_held: bool = False,
    step: Step = unwatched,
) -> SpaceInfo:
    """Set a new passphrase by means of the recovery words, which stay the same.

    Raises:
        WrongWords, OtherWords: the words do not open it. Refused: the passphrase is too short.
        InUse, ReadOnly, DiskFull, KeysDamaged, KeysMissing, NewerVersion: nothing was changed.
    """
    refuse_short(new_passphrase)
    folder = folders.find_space(home, name)
    way_in = by_words(words)
    with changing(folder, way_in, lock_held=lock_held, step=step) as (keys, data_key):
        rewrap(folder, keys, data_key, new_passphrase, cost)
    return folders.describe(folder)


def new_words(
    home: Home, name: str | None, passphrase: str, *, lock_held: bool = False
) -> tuple[str, ...]:
    """Replace the recovery words and hand out the new ones, which are shown once.

    Raises:
        WrongPassphrase: it does not open the space.
        InUse, ReadOnly, DiskFull, KeysDamaged, KeysMissing, NewerVersion: the old words stay good.
    """
    folder = folders.find_space(home, name)
    way_in = by_passphrase(passphrase)
    with changing(folder, way_in, lock_held=lock_held) as (keys, data_key):
        try:
            renewed, words = keys.with_new_words(data_key)
            write_keys(
                folder,
                renewed,
                lambda read: prove_same(read.open_with_words(" ".join(words)), data_key),
            )
        finally:
            wipe(data_key)
    return words


def rename(home: Home, name: str | None, label: str, *, lock_held: bool = False) -> SpaceInfo:
    """Give a space another label; needs no passphrase and leaves the slots as they are."""
    label = clean_label(label)
    folder = folders.find_space(home, name)
    with _changing(folder, lock_held) as keys:
        write_keys(folder, keys.labelled(label), _prove_nothing_more)
    return folders.describe(folder)


def hide(home: Home, name: str | None, hidden: bool, *, lock_held: bool = False) -> SpaceInfo:
    """Leave a space out of the lock screen, or show it again; needs no passphrase."""
    folder = folders.find_space(home, name)
    with _changing(folder, lock_held) as keys:
        write_keys(folder, keys.with_hidden(hidden), _prove_nothing_more)
    return folders.describe(folder)


def counts(uow: UnitOfWork) -> SpaceCounts:
    """What the open space holds, without what is in the trash."""
    return uow.totals.counts()


def _newest_keys(folder: SpaceFolder) -> Keys:
    """With two generations an open space is under the second; the first waits to be dropped."""
    keys = read_keys(folder)
    return keys if keys.next is None else keys.taken_over()


def _heal(folder: SpaceFolder, *, lock_held: bool) -> None:
    """Mend the key files once the database has proved the keys right; a busy space waits."""
    if not key_file_problems(folder) and not has_leftovers(folder):
        return
    with suppress(InUse, ReadOnly, DiskFull), lock(folder, lock_held):
        heal(folder)


@contextmanager
def _changing(folder: SpaceFolder, lock_held: bool) -> Iterator[Keys]:
    """The keys as they are, while nobody else can change them."""
    read_keys(folder)  # a space without keys is not touched, not even by its lock
    with lock(folder, lock_held):
        yield read_keys_to_change(folder)


def _prove_nothing_more(_: Keys) -> None:
    """The slots were not touched, so that the file reads back whole is proof enough."""
