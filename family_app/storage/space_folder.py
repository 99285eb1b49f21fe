"""The names of the files in the folder of one space."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SpaceFolder:
    """Where the files of one space stand; says nothing about whether they are there."""

    path: Path

    @property
    def id(self) -> str:
        """The folder's own name: the one way to name a space whose key file cannot be read."""
        return self.path.name

    @property
    def keys(self) -> Path:
        """Label, language, salt and key slots."""
        return self.path / "keys.json"

    @property
    def keys_copy(self) -> Path:
        """The same bytes again, a spare against damage."""
        return self.path / "keys.copy.json"

    @property
    def pages(self) -> Path:
        """The encrypted database of everything but attachments."""
        return self.path / "pages.db"

    @property
    def media(self) -> Path:
        """The encrypted database of attachments, made when first needed."""
        return self.path / "media.db"

    @property
    def backups(self) -> Path:
        """Automatic encrypted snapshots."""
        return self.path / "backups"

    @property
    def wiped(self) -> Path:
        """The empty file that says that the space is being taken away, or was in part."""
        return self.path / "wiped"

    @property
    def lock(self) -> Path:
        """The empty file that the one writer holds an operating system lock on."""
        return self.path / "writer.lock"
