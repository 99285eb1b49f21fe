"""Throw-away encrypted spaces filled with made-up pages, for the benchmarks.

python benchmarks/spaces_to_measure.py HOME ENTRIES     makes a home with one such space
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from family_app.domain.entry import Draft
from family_app.domain.space import SpaceInfo, SpaceState
from family_app.paths import Home
from family_app.services import spaces
from family_app.services.samples import fill
from family_app.storage.database import create_database
from family_app.storage.open_space import OpenSpace

PASSPHRASE = "only for this measurement"


def make_home(home: Path, entries: int, seed: int = 7) -> None:
    """A home of the program with one space of so many pages, behind `PASSPHRASE`."""
    spaces.create(Home(home), "My pages", PASSPHRASE)
    space = spaces.unlock(Home(home), None, PASSPHRASE)
    try:
        fill(space, entries, seed)
    finally:
        space.close()


def filled_space(entries: int, seed: int = 7) -> AbstractContextManager[OpenSpace]:
    """An open space with so many pages; its folder is removed afterwards."""
    return _new_space(lambda space: fill(space, entries, seed))


def space_with(pages: Iterable[Draft]) -> AbstractContextManager[OpenSpace]:
    """An open space with these pages; its folder is removed afterwards."""

    def add(space: OpenSpace) -> int:
        with space.write() as uow:
            return uow.entries.add_many(pages, uow.now)

    return _new_space(add)


@contextmanager
def _new_space(fill_it: Callable[[OpenSpace], int]) -> Iterator[OpenSpace]:
    with tempfile.TemporaryDirectory() as folder:
        key, salt = secrets.token_bytes(32), secrets.token_bytes(16)
        create_database(Path(folder), key, salt)
        info = SpaceInfo("measured", "", SpaceState.READY)
        space = OpenSpace.open(Path(folder), info, key, salt, writer=True)
        try:
            fill_it(space)
            space.close()
            # As after an unlock: no page of the database is in memory yet.
            space = OpenSpace.open(Path(folder), info, key, salt, writer=True)
            yield space
        finally:
            space.close()


def percentile(values: list[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


if __name__ == "__main__":
    make_home(Path(sys.argv[1]), int(sys.argv[2]))
