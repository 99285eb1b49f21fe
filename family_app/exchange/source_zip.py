"""A zip archive that someone brings in, read in memory, file by file."""

from __future__ import annotations

import stat
import zipfile
import zlib
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from family_app.errors import FileUnreadable
from family_app.exchange.report import Rejected
from family_app.exchange.source import (
    DAMAGED_ARCHIVE,
    LARGEST_FILE,
    MOST_NAMES,
    Source,
    is_hidden,
    no_such_file,
    safe_name,
    too_large,
    too_many,
)

# Text packs to a tenth, very uniform text to a fiftieth; traps pack to a thousandth.
_MOST_PACKED, _NOT_WORTH_A_LOOK = 250, 5_000_000
# Only these unpack in steps; the others may fill the memory from a few bytes.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the library was seen to raise on a file inside; the last one on ways that it does not know.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_LOCKED_BIT, _UTF8_BIT = 0x1, 0x800
_LEADS_OUT = "Its name leads out of the archive."
_A_LINK = "It is a link to another place, and links are not followed."
_DAMAGED = "It is damaged inside the archive."


class ZipSource(Source):
    """A zip file; nothing of it is written to the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise FileUnreadable(why=DAMAGED_ARCHIVE) from error
        try:
            self._infos = self._listed(path.stat().st_size)
        except BaseException:
            self._zip.close()
            raise

    def names(self) -> tuple[str, ...]:
        """Every file that may be read, by name."""
        return tuple(self._infos)

    def size(self, name: str) -> int:
        """Bytes of a file when unpacked, as the archive says."""
        return self._info(name).file_size

    def changed_on(self, name: str) -> date:
        """The day that the archive gives, which is a local one."""
        year, month, day = self._info(name).date_time[:3]
        try:
            return date(year, month, day)
        except ValueError:
            return datetime.now(UTC).astimezone().date()

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """A whole file, unpacked."""
        info = self._info(name)
        if info.file_size > limit:
            raise too_large(limit)
        if info.flag_bits & _LOCKED_BIT:
            raise FileUnreadable(why="A password protects it. Unpack the archive first.")
        if info.compress_type not in _METHODS:
            raise FileUnreadable(why="It is packed in a way the app does not know.")
        if info.file_size > max(_NOT_WORTH_A_LOOK, info.compress_size * _MOST_PACKED):
            raise FileUnreadable(why="It would grow far too large when unpacked.")
        try:
            with self._zip.open(info) as file:
                data = file.read(limit + 1)
        except _UNREADABLE as error:
            raise FileUnreadable(why=_DAMAGED) from error
        if len(data) > limit:
            raise too_large(limit)
        return data

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def _info(self, name: str) -> zipfile.ZipInfo:
        try:
            return self._infos[name]
        except KeyError:
            raise no_such_file() from None

    def _listed(self, packed: int) -> dict[str, zipfile.ZipInfo]:
        infos = self._zip.infolist()
        if len(infos) > MOST_NAMES:
            raise too_many()
        # Files that share their bytes are how a small archive unpacks to an endless one.
        if sum(info.compress_size for info in infos) > packed:
            raise FileUnreadable(why="This archive is not a usual one, so the app leaves it alone.")
        found = {}
        for info in infos:
            written = _written_name(info)
            name = safe_name(written)
            if name is None:
                self.left_out.append(Rejected(written, _LEADS_OUT))
            elif stat.S_ISLNK(info.external_attr >> 16):
                self.left_out.append(Rejected(name, _A_LINK))
            elif not written.endswith(("/", "\\")) and not is_hidden(name):
                found[name] = info
        return dict(sorted(found.items()))


def _written_name(info: zipfile.ZipInfo) -> str:
    """The name; many programs write UTF-8 without saying so."""
    if not info.flag_bits & _UTF8_BIT:
        with suppress(UnicodeError):
            return info.filename.encode("cp437").decode("utf-8")
    return info.filename
