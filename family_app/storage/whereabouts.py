"""Whether the file that an open space writes to is still the one that stands in its folder.

A folder that is moved, a stick that is pulled and a cloud program that puts another file in place
of ours leave the open file writable on most systems: what is saved then goes where nobody finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from family_app.errors import PagesDamaged, ReadOnly, SpaceGone

Mark = tuple[int, int]


class Whereabouts:
    """Made when the file is opened; reads nothing but its place on the disk."""

    def __init__(self, pages: Path) -> None:
        self._pages = pages
        self._mark = _mark_of(pages)

    @property
    def is_gone(self) -> bool:
        """Whether no file, or another one, stands there."""
        return self._mark is None or _mark_of(self._pages) != self._mark

    def refuse_gone(self) -> None:
        """Raise SpaceGone where `is_gone`."""
        if self.is_gone:
            raise SpaceGone

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say SpaceGone instead of what a database says whose disk was taken away."""
        try:
            yield
        except (ReadOnly, PagesDamaged):
            self.refuse_gone()
            raise


def _mark_of(pages: Path) -> Mark | None:
    """The disk and the number of the file on it."""
    try:
        found = pages.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
