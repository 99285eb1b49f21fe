"""Pictures and files where pages are copied, restored, merged or saved: media.db goes with them.

Beside the automatic copies stands one media.db for all of them. Rows are the same for ever, so it
only has to get what is new, and to lose what neither the space nor any copy refers to.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.errors import MediaDamaged, PagesDamaged
from family_app.platforms.files import keep_folder, private_files
from family_app.storage.engine import DriverConnection
from family_app.storage.faults import translated
from family_app.storage.media import Media
from family_app.storage.rekey import discard
from family_app.storage.snapshot import copy_pages
from family_app.storage.snapshot_names import listed
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey

MEDIA = "media.db"
_ELBOW_ROOM = 200_000_000  # of the disk, that a second copy of pictures must leave free


def spare_of(folder: SpaceFolder, key: SpaceKey) -> Media:
    """The one beside the automatic copies."""
    return Media(folder.backups / MEDIA, key)


def named_in(pages: DriverConnection) -> frozenset[str]:
    """What the pages of a space or of a copy refer to, in the trash or not."""
    there = pages.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'"
    ).fetchone()
    if there is None:
        return frozenset()
    found = pages.execute("SELECT media, original FROM attachment").fetchall()
    return frozenset(str(name) for pair in found for name in pair if name is not None)


def bring_up_to_date(folder: SpaceFolder, key: SpaceKey) -> None:
    """Let the store beside the copies hold what the space and its copies refer to.

    Where the disk has no room for a second store, or one of the two is damaged, it stays as it is:
    the copy of the pages is worth more than none.

    Raises:
        ReadOnly, InUse: as the disk reports.
    """
    own, spare = Media(folder.media, key), spare_of(folder, key)
    with contextlib.suppress(MediaDamaged):
        new = own.names() - spare.names()
        if new and shutil.disk_usage(folder.path).free > own.size_of(new) + _ELBOW_ROOM:
            keep_folder(folder.backups)
            spare.take_over(own, new)
        unused = spare.names() - own.names()
        if unused:
            wanted = _named_anywhere(folder, key)
            spare.remove(unused - wanted if wanted is not None else ())


def set_aside(folder: SpaceFolder, key: SpaceKey, names: Collection[str]) -> None:
    """Put beside the copies what one of them refers to, before the space forgets it.

    Raises:
        MediaDamaged, DiskFull, ReadOnly, InUse: the space must not forget it yet.
    """
    wanted = set(names)
    for copy in listed(folder.backups):
        in_copy = _named_in_copy(folder, copy.name, key)
        if in_copy is None or in_copy & wanted:
            spare_of(folder, key).take_over(Media(folder.media, key), wanted)
            return


def fill(folder: SpaceFolder, key: SpaceKey, brought: Path, its_key: SpaceKey) -> None:
    """Give a space that nobody uses the pictures and files of other pages, before these are its.

    What is damaged in its own store is taken from there, and from beside the copies.

    Raises:
        DiskFull, ReadOnly, InUse: what the space had is there still.
    """
    own, others = Media(folder.media, key), [Media(brought, its_key), spare_of(folder, key)]
    try:
        whole = own.state().damaged == 0
    except MediaDamaged:
        whole = False
    if not whole:
        _renew(folder, key, [own, *others])
        return
    for other in others:
        with contextlib.suppress(MediaDamaged):
            own.take_over(other, other.names())


def mend(folder: SpaceFolder, key: SpaceKey) -> None:
    """Take what is gone or damaged from beside the copies; the caller is the one writer."""
    fill(folder, key, folder.backups / MEDIA, key)


def copy_whole(source: Path, target: Path, key: SpaceKey) -> bool:
    """Copy a store that may be in use, without what of it is damaged; whether there is one.

    Raises:
        DiskFull, ReadOnly, InUse: no copy was made.
    """
    if not source.exists():
        return False
    try:
        copy_pages(source, target, key)
    except PagesDamaged:
        gather(Media(target, key), [Media(source, key)], None)
    return target.exists()


def gather(target: Media, sources: Iterable[Media], wanted: Collection[str] | None) -> set[str]:
    """Copy what is proved by its name, from the first source that has it whole; the names.

    Without `wanted` it is everything that the sources list.
    """
    got: set[str] = set()
    for source in sources:
        keys = source.naming_keys()
        for name in sorted(_listed(source) if wanted is None else wanted):
            data = None if name in got else source.proved(name, keys)
            if data is not None:
                target.keep(name, data, keys)
                got.add(name)
    return got


def _listed(source: Media) -> frozenset[str]:
    try:
        return source.names()
    except MediaDamaged:
        return frozenset()


def _named_anywhere(folder: SpaceFolder, key: SpaceKey) -> frozenset[str] | None:
    """What the space and all its copies refer to; none where one of them does not read."""
    with translated(), contextlib.closing(key.connect(folder.pages, query_only=True)) as pages:
        names = set(named_in(pages))
    for copy in listed(folder.backups):
        in_copy = _named_in_copy(folder, copy.name, key)
        if in_copy is None:
            return None
        names |= in_copy
    return frozenset(names)


def _named_in_copy(folder: SpaceFolder, name: str, key: SpaceKey) -> frozenset[str] | None:
    try:
        with translated(), contextlib.closing(key.connect_copy(folder.backups / name)) as pages:
            return named_in(pages)
    except PagesDamaged:
        return None


def _renew(folder: SpaceFolder, key: SpaceKey, sources: list[Media]) -> None:
    """Put a store of all that is whole in the place of a damaged one, which is kept."""
    made = folder.path / f"{MEDIA}.renewed"
    with disk_errors():
        keep_folder(folder.backups)
        discard(made)
        try:
            gather(Media(made, key), sources, None)
            moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
            if folder.media.exists():
                folder.media.replace(folder.backups / f"damaged-media-{moment}.db")
            if made.exists():
                made.replace(folder.media)
            private_files().flush_folder(folder.path)
        finally:
            discard(made)
