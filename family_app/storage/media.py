"""The bytes of pictures and files: rows of media.db, each named by a keyed hash of what it holds.

Rows are only added, and removed when nothing refers to them. The same bytes have one row. The
names' key is made from the data key when the file is made and stays in it, so that a change of the
data key and a merge change no name.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from family_app.domain.long_work import Step, unwatched
from family_app.errors import MediaDamaged, NewerVersion, PagesDamaged
from family_app.platforms.files import private_files
from family_app.storage.engine import DriverConnection
from family_app.storage.faults import translated
from family_app.storage.space_key import SpaceKey

_LABEL = b"family-app media names v1"
_VERSION = 1
_SCHEMA = (
    # Room that is freed goes back to the disk a little at a time, without a second copy.
    "PRAGMA auto_vacuum = INCREMENTAL",
    "VACUUM",
    "CREATE TABLE naming (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE) STRICT",
    "CREATE TABLE media (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
    " size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT",
    f"PRAGMA user_version = {_VERSION}",
)
_ADD = "INSERT INTO media (name, size, bytes) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING"
_ADD_KEY = "INSERT INTO naming (key) VALUES (?) ON CONFLICT (key) DO NOTHING"
_CACHE = "PRAGMA cache_size = -4096"  # bytes are read once; nothing is gained by keeping them


@dataclass(frozen=True, slots=True)
class MediaState:
    """What a store holds: names that are as they were written, and how many rows are not."""

    whole: frozenset[str]
    damaged: int


class Media:
    """One media.db of a space, the space's own or the one beside its copies.

    It is made when something is first put into it. Nothing stays open between two calls, so the
    file can be moved, copied and written under another key like any other.
    """

    def __init__(self, path: Path, key: SpaceKey) -> None:
        self.path = path
        self._key = key

    @property
    def is_there(self) -> bool:
        """Whether anything was ever put into it."""
        return self.path.exists()

    def put(self, data: bytes) -> str:
        """Keep bytes and give their name; on the disk when this returns.

        Raises:
            MediaDamaged, NewerVersion, DiskFull, ReadOnly, InUse: nothing was kept.
        """
        self._make()
        with self._open() as media:
            name = _name(self._naming(media)[0], data)
            with _transaction(media):
                media.execute(_ADD, (name, len(data), data))
        return name

    def get(self, name: str) -> bytes | None:
        """The bytes of a name, or none where it is not there.

        Raises:
            MediaDamaged: they do not read.
        """
        if not self.is_there:
            return None
        with self._open() as media:
            row = media.execute("SELECT bytes FROM media WHERE name = ?", (name,)).fetchone()
            return None if row is None else bytes(row[0])

    def names(self) -> frozenset[str]:
        """What it holds; raises as `get` does."""
        if not self.is_there:
            return frozenset()
        with self._open() as media:
            return frozenset(str(name) for (name,) in _all(media, "SELECT name FROM media"))

    def size_of(self, names: Collection[str]) -> int:
        """How many bytes these names hold; raises as `get` does."""
        if not names or not self.is_there:
            return 0
        with self._open() as media:
            rows = _all(media, "SELECT name, size FROM media")
            return sum(int(size) for name, size in rows if name in names)

    def keep(self, name: str, data: bytes, keys: Collection[bytes]) -> None:
        """Keep proved bytes of another store under the name they have there; raises as `put`."""
        self._make()
        with self._open() as media, _transaction(media):
            for key in keys:
                media.execute(_ADD_KEY, (key,))
            media.execute(_ADD, (name, len(data), data))

    def take_over(self, other: Media, names: Collection[str]) -> int:
        """Copy rows of another store of the same space that are not here yet; how many.

        Raises:
            MediaDamaged: one of the two does not read. DiskFull, ReadOnly, InUse: some are here.
        """
        wanted = sorted(set(names) & other.names() - self.names())
        if not wanted:
            return 0
        self._make()
        with other._open() as source, self._open() as target:
            with _transaction(target):
                for key in self._naming(source):
                    target.execute(_ADD_KEY, (key,))
            for name in wanted:
                row = source.execute(
                    "SELECT name, size, bytes FROM media WHERE name = ?", (name,)
                ).fetchone()
                if row is not None:
                    with _transaction(target):
                        target.execute(_ADD, row)
        return len(wanted)

    def remove(self, names: Collection[str]) -> None:
        """Remove rows that nothing refers to, and give their room back to the disk."""
        if not names or not self.is_there:
            return
        with self._open() as media:
            with _transaction(media):
                for name in names:
                    media.execute("DELETE FROM media WHERE name = ?", (name,))
            media.execute("PRAGMA incremental_vacuum").fetchall()

    def state(self, step: Step = unwatched) -> MediaState:
        """Read every row and hold it against its name.

        Raises:
            MediaDamaged: the list of rows does not read. Stopped: `step` did.
        """
        waiting, keys = sorted(self.names()), self.naming_keys()
        total, whole, damaged = len(waiting), set[str](), 0
        while waiting:
            left = len(waiting)
            try:
                with self._open() as media:
                    while waiting:
                        step(total - len(waiting), total)
                        name = waiting.pop()
                        if _reads_as(media, name, keys):
                            whole.add(name)
                        else:
                            damaged += 1
            except MediaDamaged:  # a connection that met a bad page reads no more as it should
                if len(waiting) == left:
                    raise
                damaged += 1
        return MediaState(frozenset(whole), damaged)

    def proved(self, name: str, keys: Collection[bytes]) -> bytes | None:
        """The bytes of a name where they are what it was made from, under one of the keys."""
        try:
            data = self.get(name)
        except MediaDamaged:
            return None
        if data is None or all(_name(key, data) != name for key in keys):
            return None
        return data

    def naming_keys(self) -> tuple[bytes, ...]:
        """The keys that names here can have been made with; what of them reads."""
        own = self._derived()
        if not self.is_there:
            return (own,)
        try:
            with self._open() as media:
                return tuple(dict.fromkeys((*self._naming(media), own)))
        except MediaDamaged:
            return (own,)

    def _naming(self, media: DriverConnection) -> tuple[bytes, ...]:
        found = tuple(bytes(key) for (key,) in _all(media, "SELECT key FROM naming ORDER BY id"))
        return found or (self._derived(),)

    def _derived(self) -> bytes:
        return self._key.derive(_LABEL, b"")

    def _make(self) -> None:
        if self.is_there:
            return
        aside = self.path.with_name(self.path.name + ".made")
        with translated():
            try:
                aside.unlink(missing_ok=True)
                with open(aside, "xb", opener=private_files().open_private):
                    pass
                with contextlib.closing(self._key.connect(aside)) as media:
                    for statement in _SCHEMA:
                        media.execute(statement)
                    media.execute(_ADD_KEY, (self._derived(),))
                aside.rename(self.path)
                private_files().flush_folder(self.path.parent)
            finally:
                for left in (aside, Path(f"{aside}-wal"), Path(f"{aside}-shm")):
                    left.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _open(self) -> Iterator[DriverConnection]:
        try:
            with translated(), contextlib.closing(self._key.connect(self.path)) as media:
                media.execute(_CACHE)
                (version,) = media.execute("PRAGMA user_version").fetchone() or (0,)
                if version > _VERSION:
                    raise NewerVersion
                if version < _VERSION:
                    raise MediaDamaged  # another database of this space, under this name
                yield media
        except PagesDamaged:
            raise MediaDamaged from None


@contextlib.contextmanager
def _transaction(media: DriverConnection) -> Iterator[None]:
    media.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # A disk that fills up may have ended it already.
        with contextlib.suppress(Exception):
            media.execute("ROLLBACK")
        raise
    media.execute("COMMIT")


def _all(media: DriverConnection, sql: str) -> list[tuple[Any, ...]]:
    return media.execute(sql).fetchall()


def _reads_as(media: DriverConnection, name: str, keys: Collection[bytes]) -> bool:
    row = media.execute("SELECT bytes FROM media WHERE name = ?", (name,)).fetchone()
    return row is not None and any(_name(key, bytes(row[0])) == name for key in keys)


def _name(key: bytes, data: bytes) -> str:
    return hmac.new(key, data, hashlib.sha256).hexdigest()
