"""Someone finds old pages again in the real window: by typing, by the month, by this day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from family_app.paths import Home
from family_app.services import journal, spaces
from tests.flows.hand import Hand
from tests.ready_space import PASSPHRASE, ready_space
from tests.services.drafts import page


def fill(home: Home) -> None:
    """Two hundred days of words, and a lake, a year ago today, with a star."""
    ready_space(home)
    today = date.today()
    space = spaces.unlock(home, None, PASSPHRASE)
    try:
        with space.write() as uow:
            days = (today - timedelta(days=number) for number in range(1, 201))
            uow.entries.add_many(
                [page(f"Soup and rain, {day}.", day=day, title=f"Day {day}") for day in days],
                uow.now,
            )
            year_ago = _a_year_before(today)
            words = "We swam in the lake and nobody was afraid."
            lake = page(words, day=year_ago, title="The lake", tags=("summer",), starred=True)
            journal.save_entry(uow, lake)
    finally:
        space.close()


def _a_year_before(today: date) -> date:
    if (today.month, today.day) == (2, 29):
        return today.replace(year=today.year - 4)
    return today.replace(year=today.year - 1)


@pytest.fixture
def hand(start: Callable[[], Hand], home: Home) -> Hand:
    fill(home)
    made = start()
    made.unlock(PASSPHRASE)
    made.unlocked()
    return made


def listed(hand: Hand, *titles: str) -> None:
    """Wait until the list holds these pages and no other."""

    def fits() -> bool:
        lines = [line for line in hand.lines("journal-list") if "," in line]
        return [line.partition(",")[0] for line in lines] == list(titles)

    hand.until(fits, f"only {titles} in the list")


def test_old_pages_are_found_again(hand: Hand) -> None:
    hand.press("today-returning")
    listed(hand, "The lake")
    hand.press("journal-filtered-returning")
    hand.reads("201 pages")

    hand.key(Qt.Key.Key_F, control=True)
    hand.reads("tag:")
    hand.type("journal-search", '"in the la')
    listed(hand, "The lake")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: "nobody was afraid" in hand.text("journal-editor"), "the page found")
    hand.retype("journal-search", "is:starred -soup tag:summer ")
    listed(hand, "The lake")
    hand.retype("journal-search", "is:starred soup")
    listed(hand)

    target = date.today() - timedelta(days=190)
    hand.press("journal-month-title")
    hand.type("journal-jump-field", target.isoformat())
    hand.key(Qt.Key.Key_Return)
    hand.reads("201 pages")
    hand.until(lambda: f"Day {target}" in hand.marked("journal-list"), "the day gone to")
    # A desktop gives the keyboard back when a sheet closes; the one in memory does not.
    hand.window.activateWindow()
    hand.until(hand.window.isActiveWindow, "the window to be in front again")
    hand.key(Qt.Key.Key_Down)
    below = target - timedelta(days=1)
    hand.until(lambda: str(below) in hand.text("journal-editor"), "the page below")
