"""A space between two data keys: which one its pages are under, and bringing it to one again.

While the key is changed, `keys.json` holds both generations. The pages move from one to the other
by a single rename; before it everything can be dropped, after it everything can be finished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from family_app.domain.long_work import Step, unwatched
from family_app.errors import (
    DiskFull,
    NotThisComputer,
    OtherWords,
    PagesDamaged,
    ReadOnly,
    WrongPassphrase,
)
from family_app.platforms.files import private_files
from family_app.storage.faults import translated
from family_app.storage.key_file import write_keys
from family_app.storage.keys import Keys, former_key
from family_app.storage.rekey import Door, close_log, discard, fits, rewrite
from family_app.storage.space_folder import SpaceFolder

Progress = Callable[[int, int], bool]
"""Gets the bytes done and the bytes in all; answers whether to stop."""

WayIn = Callable[[Keys], bytearray]


@dataclass(frozen=True, slots=True)
class Between:
    """A space with two generations; `new` is known unless an older way in was used."""

    folder: SpaceFolder
    keys: Keys
    old: Door = field(repr=False)
    new: Door | None = field(repr=False)


def unlocked(folder: SpaceFolder, keys: Keys, way_in: WayIn) -> Between:
    """Open what a way in opens of the two generations.

    Raises:
        WrongPassphrase, OtherWords and what else `way_in` raises: it opens neither, or only one
            that the pages are no longer under.
    """
    try:
        new_key = way_in(keys.taken_over())
    except (WrongPassphrase, OtherWords, NotThisComputer):
        old = _door(way_in(keys.without_next()), keys.without_next())
        if not fits(folder.pages, old):
            raise
        return Between(folder, keys, old, None)
    old = _door(former_key(keys, new_key), keys.without_next())
    return Between(folder, keys, old, _door(new_key, keys.taken_over()))


def settle(
    space: Between, *, must_finish: bool = False, step: Step = unwatched
) -> tuple[Keys, Door]:
    """Finish a change whose pages have moved, undo one whose pages have not.

    The caller holds the writer lock and has the databases closed; `step` hears of bytes. Old
    snapshots that a full or closed disk does not let us rewrite wait for the next time; the space
    opens all the same.

    Raises:
        DiskFull, ReadOnly: it could not be undone, or not be finished with `must_finish`.
        PagesDamaged: the pages read under neither key.
    """
    if space.new is not None and fits(space.folder.pages, space.new):
        try:
            finish(space, space.new, _told_to(step))
        except (DiskFull, ReadOnly):
            # Pictures under the old key could not be opened beside pages under the new one.
            if must_finish or not _has_media_under(space.folder, space.new):
                raise
        return space.keys.taken_over(), space.new
    if not fits(space.folder.pages, space.old):
        raise PagesDamaged
    undo(space)
    return space.keys.without_next(), space.old


def undo(space: Between) -> None:
    """Back to the first generation alone; the pages have not moved."""
    _sweep(space.folder)
    write_keys(space.folder, space.keys.without_next(), _whole)


def prepare(space: Between, new: Door, progress: Progress) -> None:
    """Write the databases under the new key beside the old ones.

    Raises:
        Stopped, DiskFull, ReadOnly, PagesDamaged, InUse: `undo` it.
    """
    count = _Counter(progress, _sizes(databases(space.folder)))
    for path in databases(space.folder):
        rewrite(path, aside(path), space.old, new, count.within)
        count.step(path)


def move_in(space: Between) -> None:
    """The moment of the change: the pages under the new key take the place of the old ones.

    Raises:
        InUse: another program reads the space; nothing was moved.
    """
    close_log(space.folder.pages, space.old)
    with translated():
        aside(space.folder.pages).replace(space.folder.pages)
        private_files().flush_folder(space.folder.path)


def finish(space: Between, new: Door, progress: Progress) -> None:
    """Move what has not moved, see to the old snapshots, drop the first generation.

    Can be run again and again until it comes to its end.

    Raises:
        DiskFull, ReadOnly: the rest can be done later.
    """
    _finish_media(space, new)
    _sweep(space.folder)
    snapshots = _snapshots(space.folder)
    count = _Counter(progress, _sizes(snapshots))
    for path in snapshots:
        _see_to(path, space, new, count)
        count.step(path)
    write_keys(space.folder, space.keys.taken_over(), _whole)


def databases(folder: SpaceFolder) -> tuple[Path, ...]:
    """The databases that the space has."""
    return tuple(path for path in (folder.pages, folder.media) if path.exists())


def aside(path: Path) -> Path:
    """Where a database under the new key waits until it moves in."""
    return path.with_name(path.name + ".next")


def _has_media_under(folder: SpaceFolder, door: Door) -> bool:
    return not folder.media.exists() or fits(folder.media, door)


def _finish_media(space: Between, new: Door) -> None:
    media = space.folder.media
    if _has_media_under(space.folder, new):
        with translated():
            discard(aside(media))
        return
    if not fits(aside(media), new):
        rewrite(media, aside(media), space.old, new, lambda _: False)
    close_log(media, space.old)
    with translated():
        aside(media).replace(media)
        private_files().flush_folder(space.folder.path)


def _snapshots(folder: SpaceFolder) -> list[Path]:
    return sorted(folder.backups.rglob("*.db")) if folder.backups.is_dir() else []


def _sweep(folder: SpaceFolder) -> None:
    """Remove what was killed while it was being written; `.new` is a snapshot's own first name."""
    with translated():
        for path in (folder.pages, folder.media):
            discard(aside(path))
        for unfinished in ("*.db.next", "*.db.new"):
            for path in sorted(folder.backups.rglob(unfinished)):
                discard(path)


def _see_to(path: Path, space: Between, new: Door, count: _Counter) -> None:
    """Rewrite or delete one old snapshot; one that does not read is only ever deleted."""
    if fits(path, new):
        return
    if space.keys.next is not None and space.keys.next.old_backups == "delete":
        with translated():
            discard(path)
        return
    if fits(path, space.old):
        try:
            rewrite(path, aside(path), space.old, new, count.within)
        except PagesDamaged:
            return
        close_log(path, space.old)
        with translated():
            aside(path).replace(path)


class _Counter:
    """Adds up what is done over several files."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = max(total, 1)
        self._done = 0

    def within(self, size: int) -> bool:
        """So much of the present file is written."""
        return self._progress(min(self._done + size, self._total), self._total)

    def step(self, path: Path) -> None:
        """This file is done."""
        self._done += path.stat().st_size if path.exists() else 0


def _sizes(paths: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def _door(data_key: bytearray, keys: Keys) -> Door:
    return Door(bytes(data_key), keys.salt_bytes())


def _told_to(step: Step) -> Progress:
    """The progress of what must not be stopped."""

    def progress(done: int, total: int) -> bool:
        step(done, total)
        return False

    return progress


def _whole(_: Keys) -> None:
    """No slot was written anew, so that the file reads back whole is proof enough."""
