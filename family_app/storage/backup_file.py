"""One file that moves a space: written whole or not at all, and read a piece at a time.

docs/backup-format.md describes it byte by byte.
"""

from __future__ import annotations

import os
import struct
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO

import msgspec

from family_app.disk_errors import disk_errors
from family_app.domain.long_work import Step
from family_app.domain.snapshots import Held
from family_app.errors import BackupDamaged, FileUnreadable, Refused
from family_app.platforms.files import private_files
from family_app.storage.backup_head import Head, new_head, read_head
from family_app.storage.keys import Keys
from family_app.storage.sealed_stream import PIECE, SealedReader, SealedWriter
from family_app.storage.space_key import SpaceKey

PAGES = "pages.db"
_KNOWN = (PAGES, "media.db")
_LABEL = b"family-app backup v1"
_LENGTH = struct.Struct(">I")
_MOST_FACTS = 1 << 20
_UNFINISHED = ".closecircle-"
_OLD_SECONDS = 24 * 60 * 60


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the space in a backup, `size` in bytes."""

    name: str
    size: int


class Facts(msgspec.Struct, frozen=True):
    """What a backup says about itself, sealed. `months` counts pages by "yyyy-mm-01"."""

    program: str
    made_at: str
    entries: int
    people: int
    answers: int
    attachments: int
    first: date | None
    last: date | None
    months: dict[date, int]
    parts: tuple[Part, ...]

    def held(self) -> Held:
        """The same as of an open space."""
        return Held(
            self.entries,
            self.people,
            self.answers,
            self.first,
            self.last,
            self.months,
            self.attachments,
        )


def write_backup(
    target: Path, keys: Keys, key: SpaceKey, facts: Facts, files: Sequence[Path], step: Step
) -> None:
    """Seal files of a space into one file, in the order of `facts.parts`.

    Raises:
        DiskFull, ReadOnly: what stood at `target` is as it was.
        Refused: no file can have this name here.
    """
    head, clear = new_head(keys)
    total = sum(part.size for part in facts.parts)
    with _beside(target) as (out, written):
        out.write(clear)
        sealed = SealedWriter(out, _key_of(head, key), head.digest)
        raw = msgspec.json.encode(facts)
        sealed.write(_LENGTH.pack(len(raw)) + raw)
        done = 0
        for path in files:
            with path.open("rb") as source:
                while piece := source.read(PIECE):
                    sealed.write(piece)
                    done += len(piece)
                    step(done, 2 * total)
        sealed.finish()
        out.flush()
        os.fsync(out.fileno())
        read_through(written, key, lambda part, _: step(total + part, 2 * total))


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, Head]]:
    """A backup file with its head read.

    Raises:
        BackupDamaged, NewerVersion: it cannot be used.
        FileUnreadable: it is not there, or the disk does not give it.
    """
    try:
        file = path.open("rb")
    except (OSError, ValueError):  # the second for a name that no file can have
        raise FileUnreadable(why=f"There is no file to read at {path}.") from None
    with file:
        yield file, read_head(file)


def extract(path: Path, key: SpaceKey, folder: Path, step: Step) -> Facts:
    """Write the files of a backup into an empty folder, still encrypted as they were.

    Raises:
        BackupDamaged, NewerVersion, FileUnreadable: it cannot be used.
        DiskFull, ReadOnly: the folder does not take them.
    """
    with opened(path) as (file, head):
        sealed = SealedReader(file, _key_of(head, key), head.digest)
        facts = _read_facts(sealed)
        total, done = sum(part.size for part in facts.parts), 0
        for part in facts.parts:
            target = folder / part.name
            with disk_errors(), open(target, "xb", opener=private_files().open_private) as out:
                for piece in _pieces(sealed, part.size):
                    out.write(piece)
                    done += len(piece)
                    step(done, total)
                out.flush()
                os.fsync(out.fileno())
        sealed.end()
    return facts


def read_facts(path: Path, key: SpaceKey) -> Facts:
    """What a backup says about itself, without reading the rest; raises as `extract` does."""
    with opened(path) as (file, head):
        return _read_facts(SealedReader(file, _key_of(head, key), head.digest))


def read_through(path: Path, key: SpaceKey, step: Step) -> None:
    """Prove that every byte of a backup is as it was written; raises as `extract` does."""
    with opened(path) as (file, head):
        sealed = SealedReader(file, _key_of(head, key), head.digest)
        done = 0
        for part in _read_facts(sealed).parts:
            for piece in _pieces(sealed, part.size):
                done += len(piece)
                step(done, done)
        sealed.end()


def _key_of(head: Head, key: SpaceKey) -> bytes:
    return key.derive(_LABEL, head.salt)


def _read_facts(sealed: SealedReader) -> Facts:
    (length,) = _LENGTH.unpack(sealed.read(_LENGTH.size))
    if length > _MOST_FACTS:
        raise BackupDamaged
    try:
        facts = msgspec.json.decode(sealed.read(length), type=Facts)
    except (msgspec.MsgspecError, UnicodeDecodeError):  # the library lets the second one through
        raise BackupDamaged from None
    names = [part.name for part in facts.parts]
    whole = PAGES in names and len(set(names)) == len(names)
    if not whole or not set(names) <= set(_KNOWN) or any(part.size < 0 for part in facts.parts):
        raise BackupDamaged
    return facts


def _pieces(sealed: SealedReader, size: int) -> Iterator[bytes]:
    while size:
        piece = sealed.read(min(size, PIECE))
        size -= len(piece)
        yield piece


@contextmanager
def _beside(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A private file beside the target that takes its place when the block ends well."""
    with disk_errors():
        with _name_errors():
            if target.is_dir():
                raise IsADirectoryError
            target.parent.mkdir(parents=True, exist_ok=True)
            _sweep(target.parent)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=_UNFINISHED)
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                yield out, written
            with _name_errors():
                written.replace(target)
            private_files().flush_folder(target.parent)
        finally:
            written.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what a program that was killed while writing left; a day old, none is at it now."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _OLD_SECONDS:
                left.unlink()


@contextmanager
def _name_errors() -> Iterator[None]:
    """What the disk says of a folder's name, of one that is too long, and of one with a NUL."""
    try:
        with disk_errors():
            yield
    except (OSError, ValueError):
        raise Refused(why="Nothing can be written under that name. Choose another one.") from None
