"""A space made by hand, for tests that damage, lock or open it twice."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.storage.database import create_database
from family_app.storage.open_space import OpenSpace
from family_app.storage.soundness import check_database


@dataclass(frozen=True)
class Made:
    """A folder with pages in it, and its key."""

    folder: Path
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    @property
    def pages(self) -> Path:
        return self.folder / "pages.db"

    @contextmanager
    def opened(self, *, writer: bool = True) -> Iterator[OpenSpace]:
        info = SpaceInfo(self.folder.name, "", SpaceState.READY)
        space = OpenSpace.open(self.folder, info, self.key, self.salt, writer=writer)
        try:
            yield space
        finally:
            space.close()

    def problems(self) -> list[str]:
        return check_database(self.folder, self.key, self.salt)


def make(folder: Path) -> Made:
    folder.mkdir()
    made = Made(folder)
    create_database(folder, made.key, made.salt)
    return made
