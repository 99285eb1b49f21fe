"""A folder or one file on the disk that someone brings in; links are never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from family_app.exchange.report import Rejected
from family_app.exchange.source import (
    LARGEST_FILE,
    MOST_NAMES,
    Source,
    is_hidden,
    no_such_file,
    not_allowed,
    too_large,
    too_many,
)

_LINK = "It is a link to another place, and links are not followed."


class FolderSource(Source):
    """A folder with everything below it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name or str(path))
        self._root = path
        self._names = dict.fromkeys(self._walk())

    def names(self) -> tuple[str, ...]:
        """Every file that may be read, folder by folder."""
        return tuple(self._names)

    def size(self, name: str) -> int:
        """Bytes of a file."""
        return self._facts(name).st_size

    def changed_on(self, name: str) -> date:
        """The local day on which a file was last changed."""
        return _local_day(self._facts(name).st_mtime)

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """A whole file."""
        return _read(self._path(name), limit)

    def _facts(self, name: str) -> os.stat_result:
        try:
            return self._path(name).lstat()
        except OSError as error:
            raise no_such_file() from error

    def _path(self, name: str) -> Path:
        if name not in self._names:
            raise no_such_file()
        return self._root / name

    def _walk(self) -> Iterator[str]:
        count = 0
        for folder, below, files in os.walk(self._root, followlinks=False):
            here = Path(folder)
            below[:] = [name for name in sorted(below) if self._is_ours(here / name)]
            for name in sorted(files):
                if self._is_ours(here / name):
                    count += 1
                    if count > MOST_NAMES:
                        raise too_many()
                    yield (here / name).relative_to(self._root).as_posix()

    def _is_ours(self, path: Path) -> bool:
        """Whether a file or folder is one of this folder's own; links are listed as left out."""
        if is_hidden(path.name):
            return False
        where = path.relative_to(self._root).as_posix()
        try:
            mode = path.lstat().st_mode
        except OSError:
            self.left_out.append(Rejected(where, str(not_allowed().facts["why"])))
            return False
        if stat.S_ISLNK(mode):
            self.left_out.append(Rejected(where, _LINK))
            return False
        return stat.S_ISDIR(mode) or stat.S_ISREG(mode)


class SingleSource(Source):
    """One file by itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self._path = path

    def names(self) -> tuple[str, ...]:
        """Its name."""
        return (self._path.name,)

    def size(self, name: str) -> int:
        """Bytes of the file."""
        return self._facts(name).st_size

    def changed_on(self, name: str) -> date:
        """The local day on which it was last changed."""
        return _local_day(self._facts(name).st_mtime)

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The whole file."""
        if name != self._path.name:
            raise no_such_file()
        return _read(self._path, limit)

    def _facts(self, name: str) -> os.stat_result:
        if name != self._path.name:
            raise no_such_file()
        try:
            return self._path.stat()
        except OSError as error:
            raise not_allowed() from error


def _read(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise not_allowed() from error
    if len(data) > limit:
        raise too_large(limit)
    return data


def _local_day(moment: float) -> date:
    try:
        return datetime.fromtimestamp(moment, UTC).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC).astimezone().date()
