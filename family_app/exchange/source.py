"""What someone brings in: one file, a folder, or an archive, looked into without harm.

Nothing is unpacked onto the disk. Names that lead elsewhere (`..`, whole paths, links) are left
out and listed; what would take too much room when unpacked is refused.
"""

from __future__ import annotations

import tarfile
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath

from family_app.errors import FileUnreadable
from family_app.exchange.report import Rejected
from family_app.exchange.text_file import decoded

LARGEST_TEXT = 8_000_000
"""Bytes of a single page's file."""
LARGEST_FILE = 100_000_000
"""Bytes of a picture or another file that belongs to a page."""
LARGEST_LIST = 1_000_000_000
"""Bytes of one file that holds a whole journal."""
MOST_NAMES = 300_000

DAMAGED_ARCHIVE = "This archive is damaged. Fetch or make it anew."
_NOT_ALLOWED = "The system did not let the app read it."
# Word and OpenDocument files are archives inside, and each is one page.
_ONE_PAGE = (".docx", ".docm", ".odt", ".epub")


class Source(ABC):
    """Files by name, with `/` between folders, in a stable order.

    `label` is the name of what was brought in; `left_out` lists what it held and nobody may read.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self.left_out: list[Rejected] = []

    @staticmethod
    @contextmanager
    def open(path: Path) -> Iterator[Source]:
        """Look into what stands at `path` for as long as the block lasts.

        Raises:
            FileUnreadable: nothing is there, or it is an archive that cannot be read.
        """
        source = _opened(path)
        try:
            yield source
        finally:
            source.close()

    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """Every file that may be read; hidden ones and links are not among them."""

    @abstractmethod
    def size(self, name: str) -> int:
        """Bytes of a file when unpacked.

        Raises:
            FileUnreadable: there is none by that name.
        """

    @abstractmethod
    def changed_on(self, name: str) -> date:
        """The local day on which a file was last changed."""

    @abstractmethod
    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """A whole file.

        Raises:
            FileUnreadable: there is none by that name, it is larger than `limit` bytes, or damaged.
        """

    def text(self, name: str, limit: int = LARGEST_TEXT) -> str:
        """A whole file as text, whatever its encoding; raises as `read` does, or it is no text."""
        return decoded(self.read(name, limit))

    def close(self) -> None:  # noqa: B027
        """Let go of what was opened; what opens nothing has nothing to let go of."""

    def has(self, name: str) -> bool:
        """Whether a file by this name may be read."""
        try:
            self.size(name)
        except FileUnreadable:
            return False
        return True

    def below(self, folder: str, *endings: str) -> tuple[str, ...]:
        """The files under a folder ("" for all) whose names end so, whatever their capitals."""
        start = f"{folder}/" if folder else ""
        return tuple(
            name
            for name in self.names()
            if name.startswith(start) and (not endings or name.lower().endswith(endings))
        )


def safe_name(written: str) -> str | None:
    """The name of a file in an archive, made plain; none where it leads out of the archive."""
    unified = written.replace("\\", "/")
    parts = [part for part in unified.split("/") if part not in ("", ".")]
    drive = len(unified) > 1 and unified[1] == ":"
    if not parts or unified.startswith("/") or drive or ".." in parts or "\0" in unified:
        return None
    return "/".join(parts)


def is_hidden(name: str) -> bool:
    """Whether a file is one that systems and programs keep for themselves."""
    parts = PurePosixPath(name).parts
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def too_large(limit: int) -> FileUnreadable:
    """The refusal of a file above a limit in bytes."""
    return FileUnreadable(why=f"It is larger than {limit // 1_000_000} MB.")


def no_such_file() -> FileUnreadable:
    """The refusal of a name that nothing here has."""
    return FileUnreadable(why="There is no such file.")


def not_allowed() -> FileUnreadable:
    """The refusal of the system."""
    return FileUnreadable(why=_NOT_ALLOWED)


def too_many() -> FileUnreadable:
    """The refusal of more files than any journal has."""
    return FileUnreadable(why=f"It holds more than {MOST_NAMES} files.")


def _opened(path: Path) -> Source:
    from family_app.exchange.source_folder import FolderSource, SingleSource
    from family_app.exchange.source_tar import TarSource
    from family_app.exchange.source_zip import ZipSource

    try:
        if path.is_dir():
            return FolderSource(path)
        if not path.exists():
            raise FileUnreadable(why=f"There is nothing at {path}.")
        if not path.is_file():
            raise FileUnreadable(why="This is neither a file nor a folder.")
        if path.suffix.lower() in _ONE_PAGE:
            return SingleSource(path)
        if zipfile.is_zipfile(path):
            return ZipSource(path)
        if path.suffix.lower() in (".tar", ".jex") and tarfile.is_tarfile(path):
            return TarSource(path)
    except zipfile.BadZipFile as error:  # raised where only asked whether it is one
        raise FileUnreadable(why=DAMAGED_ARCHIVE) from error
    except (OSError, ValueError) as error:  # a name too long, or a place that may not be looked at
        if isinstance(error, PermissionError):
            raise not_allowed() from error
        raise FileUnreadable(why=f"There is nothing at {path}.") from error
    return SingleSource(path)
