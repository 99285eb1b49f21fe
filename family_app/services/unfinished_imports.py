"""Takes back imports that were cut off, and finishes those that were being undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

_AT_ONCE = 100


def take_back(space: OpenSpace) -> int:
    """Remove what is still there of such imports, a part at a time; how many pages.

    Raises:
        DiskFull, ReadOnly, PagesDamaged, InUse: the rest waits for the next time.
    """
    with space.read() as uow:
        if not uow.imports.are_unfinished():
            return 0
    removed = 0
    while True:
        with space.write() as uow:
            leaving = uow.imports.leaving(_AT_ONCE)
            uow.imports.take_back(leaving)
            if not leaving:
                uow.imports.settle(uow.now)
                return removed
        removed += len(leaving)
