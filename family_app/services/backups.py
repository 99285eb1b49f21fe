"""Backup files: make one, prove one, and bring a space back from one.

All of it is slow; the window calls it off its own thread. `step` hears how far the work is and
may stop it by raising `Stopped`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from family_app import __version__
from family_app.domain.long_work import Step, unwatched
from family_app.errors import (
    BackupDamaged,
    KeysDamaged,
    PagesDamaged,
    WrongBackupPassphrase,
    WrongPassphrase,
)
from family_app.paths import Home
from family_app.platforms.files import keep_folder
from family_app.storage import backup_file, contents
from family_app.storage.backup_file import PAGES, Facts, Part
from family_app.storage.faults import translated
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import wipe
from family_app.storage.keys import Keys
from family_app.storage.media_copies import MEDIA, copy_whole
from family_app.storage.snapshot import copy_pages, prove_copy
from family_app.storage.space_key import SpaceKey
from family_app.storage.workroom import workroom

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

WayIn = Callable[[Keys], bytearray]
"""Opens the keys of a backup."""


def by_passphrase(passphrase: str) -> WayIn:
    """The passphrase that the space had when the backup was made."""

    def way_in(keys: Keys) -> bytearray:
        try:
            return keys.open_with_passphrase(passphrase)
        except WrongPassphrase:
            raise WrongBackupPassphrase from None

    return way_in


def by_words(words: str) -> WayIn:
    """The recovery words that the space had when the backup was made."""
    return lambda keys: keys.open_with_words(words)


def write(space: OpenSpace, path: Path, step: Step = unwatched) -> Facts:
    """Write the whole space into one encrypted file, read back before it is called done.

    Raises:
        DiskFull, ReadOnly, Refused: what stood at `path` is as it was.
        PagesDamaged: the pages do not read; use an earlier copy.
    """
    key = space.key
    with workroom(space.folder.path) as room:
        pages = room / PAGES
        copy_pages(space.folder.pages, pages, key)
        files = [pages]
        # After the pages, which name nothing that was not stored before.
        if copy_whole(space.folder.media, room / MEDIA, key):
            files.append(room / MEDIA)
        with translated(), contextlib.closing(key.connect_copy(pages)) as copy:
            held = contents.held(copy)
        facts = Facts(
            program=__version__,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            entries=held.entries,
            people=held.people,
            answers=held.answers,
            attachments=held.files,
            first=held.first,
            last=held.last,
            months=dict(held.months),
            parts=tuple(Part(file.name, file.stat().st_size) for file in files),
        )
        keys = read_keys(space.folder)
        # With two generations the space is open under one of them.
        is_next = keys.next is not None and keys.next.salt == key.salt.hex()
        keys = keys.taken_over() if is_next else keys.without_next()
        backup_file.write_backup(path, keys, key, facts, files, step)
    return facts


def look(path: Path, way_in: WayIn) -> Facts:
    """What a backup says it holds, quickly; `verify` proves it.

    Raises:
        WrongBackupPassphrase, WrongWords, OtherWords: `way_in` does not open it.
        BackupDamaged, NewerVersion, FileUnreadable: it cannot be used.
    """
    _, key = unlocked(path, way_in)
    return backup_file.read_facts(path, key)


def verify(home: Home, path: Path, way_in: WayIn, step: Step = unwatched) -> Facts:
    """Decrypt and check every byte of a backup and every page in it; raises as `look` does."""
    keep_folder(home.root)
    keep_folder(home.run)
    with taken_out(home.run, path, way_in, step) as (_, facts, _key, _pages):
        return facts


@contextmanager
def taken_out(
    parent: Path, path: Path, way_in: WayIn, step: Step
) -> Iterator[tuple[Keys, Facts, SpaceKey, Path]]:
    """The keys, facts, key and pages of a backup, in a folder below `parent` that goes again.

    Its `media.db` stands beside the pages where it has one.
    """
    keys, key = unlocked(path, way_in)
    with workroom(parent) as room:
        facts = checked(path, key, room, step)
        yield keys, facts, key, room / PAGES


def unlocked(path: Path, way_in: WayIn) -> tuple[Keys, SpaceKey]:
    """The keys of a backup, and what they open; raises as `look` does."""
    with backup_file.opened(path) as (_, head):
        keys = head.keys
    try:
        data_key = way_in(keys)
    except KeysDamaged:  # whole as a file, and yet no keys that this program would write
        raise BackupDamaged from None
    key = SpaceKey(bytes(data_key), keys.salt_bytes())
    wipe(data_key)
    return keys, key


def checked(path: Path, key: SpaceKey, folder: Path, step: Step) -> Facts:
    """Take a backup out into an empty folder and prove that it holds what it says."""
    facts = backup_file.extract(path, key, folder, step)
    try:
        for part in facts.parts:
            prove_copy(folder / part.name, key)
        with translated(), contextlib.closing(key.connect_copy(folder / PAGES)) as copy:
            held = contents.held(copy)
    except PagesDamaged:
        raise BackupDamaged from None
    if held != facts.held():
        raise BackupDamaged
    return facts
