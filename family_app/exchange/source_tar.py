"""A tar archive that someone brings in, as Joplin writes one; read in memory, file by file."""

from __future__ import annotations

import tarfile
from datetime import UTC, date, datetime
from pathlib import Path

from family_app.errors import FileUnreadable
from family_app.exchange.report import Rejected
from family_app.exchange.source import (
    LARGEST_FILE,
    MOST_NAMES,
    Source,
    is_hidden,
    no_such_file,
    safe_name,
    too_large,
    too_many,
)

_LEADS_OUT = "Its name leads out of the archive."
_NO_FILE = "It is a link or a device, and only files are read."
_DAMAGED = "This archive is damaged. Fetch or make it anew."


class TarSource(Source):
    """A tar file that is not packed; nothing of it is written to the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        try:
            self._tar = tarfile.open(path, "r:")  # noqa: SIM115
        except (tarfile.TarError, OSError, ValueError, EOFError) as error:
            raise FileUnreadable(why=_DAMAGED) from error
        try:
            self._members = self._listed()
        except BaseException:
            self._tar.close()
            raise

    def names(self) -> tuple[str, ...]:
        """Every file that may be read, by name."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """Bytes of a file."""
        return self._member(name).size

    def changed_on(self, name: str) -> date:
        """The local day on which a file was last changed, as the archive says."""
        try:
            return datetime.fromtimestamp(self._member(name).mtime, UTC).astimezone().date()
        except (ValueError, OverflowError, OSError):
            return datetime.now(UTC).astimezone().date()

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """A whole file."""
        member = self._member(name)
        if member.size > limit:
            raise too_large(limit)
        try:
            file = self._tar.extractfile(member)
            data = file.read(limit) if file is not None else b""
        except (tarfile.TarError, OSError, ValueError, EOFError) as error:
            raise FileUnreadable(why="It is damaged inside the archive.") from error
        if len(data) != member.size:
            raise FileUnreadable(why="It is damaged inside the archive.")
        return data

    def close(self) -> None:
        """Close the file."""
        self._tar.close()

    def _member(self, name: str) -> tarfile.TarInfo:
        try:
            return self._members[name]
        except KeyError:
            raise no_such_file() from None

    def _listed(self) -> dict[str, tarfile.TarInfo]:
        found: dict[str, tarfile.TarInfo] = {}
        try:
            for count, member in enumerate(self._tar):
                if count >= MOST_NAMES:
                    raise too_many()
                self._take(member, found)
        except (tarfile.TarError, OSError, ValueError, EOFError) as error:
            raise FileUnreadable(why=_DAMAGED) from error
        return dict(sorted(found.items()))

    def _take(self, member: tarfile.TarInfo, found: dict[str, tarfile.TarInfo]) -> None:
        name = safe_name(member.name)
        if member.isdir():
            return
        if name is None:
            self.left_out.append(Rejected(member.name, _LEADS_OUT))
        elif not member.isreg() or member.issparse():
            self.left_out.append(Rejected(name, _NO_FILE))
        elif not is_hidden(name):
            found[name] = member
