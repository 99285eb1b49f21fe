"""Fills a space with made-up pages, for trying things out and for measuring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.sample_pages import sample_pages
from family_app.errors import Refused

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

MOST_PAGES = 200_000


def fill(open_space: OpenSpace, entries: int, seed: int) -> int:
    """Add made-up pages to an empty space, all or none; the same for the same seed.

    Returns:
        How many pages were added.

    Raises:
        Refused: the space holds something already, or the number makes no sense.
    """
    if not 1 <= entries <= MOST_PAGES:
        raise Refused(why=f"Ask for 1 to {MOST_PAGES} pages.")
    with open_space.write() as uow:
        held = uow.totals.counts()
        if held.entries or held.people or held.answers:
            raise Refused(why="This space holds pages already. Make a new one for samples.")
        return uow.entries.add_many(sample_pages(entries, seed), uow.now)
