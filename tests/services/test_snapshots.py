"""Automatic copies of a real encrypted space."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from family_app.domain.snapshots import Why
from family_app.errors import PagesDamaged, Refused
from family_app.services import circle, journal, settings, snapshots
from family_app.storage.open_space import OpenSpace
from tests.ready_space import flip
from tests.services.drafts import DAY, member, page

TODAY = datetime.now(UTC).astimezone().date()


def write(space: OpenSpace, body: str, day: date = DAY) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page(body, day=day))


def test_a_copy_holds_what_the_space_held(space: OpenSpace) -> None:
    write(space, "we ate soup", day=date(2026, 2, 1))
    write(space, "we walked", day=date(2026, 2, 20))
    write(space, "he called", day=DAY)
    with space.write() as uow:
        circle.save_person(uow, member("Ana"))
    made = snapshots.take(space, Why.IMPORT)
    assert made is not None
    assert made.why == "import"
    write(space, "after the copy", day=DAY)
    held = snapshots.held_in(space, made.name)
    assert (held.entries, held.people) == (3, 1)
    assert (held.first, held.last) == (date(2026, 2, 1), DAY)
    assert dict(held.months) == {date(2026, 2, 1): 2, date(2026, 3, 1): 1}
    assert snapshots.held_now(space).entries == 4


def test_no_word_lies_in_a_copy_in_clear(space: OpenSpace) -> None:
    write(space, "cinnamon lighthouse " * 50)
    made = snapshots.take(space, Why.DAY)
    assert made is not None
    path = space.folder.backups / made.name
    assert b"cinnamon" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_unchanged_pages_make_no_new_copy(space: OpenSpace) -> None:
    write(space, "one")
    assert snapshots.take(space, Why.IMPORT) is not None
    assert snapshots.take(space, Why.MERGE) is None
    assert len(snapshots.listed(space)) == 1


def test_looking_makes_no_copy(space: OpenSpace) -> None:
    write(space, "one")
    snapshots.take(space, Why.DAY)
    with space.write() as uow:
        settings.save_setting(uow, "last_page", "circle")
    with space.read() as uow:
        journal.count(uow)
    assert snapshots.take(space, Why.DAY) is None
    with space.write() as uow:
        settings.save_setting(uow, "auto_lock_minutes", 15)
    assert snapshots.take(space, Why.DAY) is not None


def test_one_copy_a_day(space: OpenSpace) -> None:
    write(space, "one")
    assert snapshots.take_daily(space, TODAY) is not None
    write(space, "two")
    assert snapshots.take_daily(space, TODAY) is None
    assert snapshots.take_daily(space, TODAY + timedelta(days=1)) is not None
    write(space, "three")
    assert snapshots.take_daily(space, TODAY - timedelta(days=400)) is not None


def test_a_damaged_newest_copy_is_no_reason_to_make_none(space: OpenSpace) -> None:
    write(space, "one")
    first = snapshots.take(space, Why.DAY)
    assert first is not None
    flip(space.folder.backups / first.name, 5000)
    flip(space.folder.backups / first.name, 100)
    with pytest.raises(PagesDamaged):
        snapshots.held_in(space, first.name)
    assert snapshots.take(space, Why.DAY) is not None


def test_the_limit_thins_but_leaves_three(space: OpenSpace) -> None:
    with space.write() as uow:
        settings.save_setting(uow, "backup_limit_mb", 1)
    for number in range(6):
        write(space, f"{number} " + "long " * 60_000)
        snapshots.take(space, Why.ASKED)
    stored = snapshots.listed(space)
    assert len(stored) == 3
    assert stored[0].number == 6
    assert snapshots.held_in(space, stored[0].name).entries == 6


def test_what_a_killed_copy_left_is_swept(space: OpenSpace) -> None:
    write(space, "one")
    snapshots.take(space, Why.DAY)
    left = space.folder.backups / "pages-000009-20260101T000000000000Z-day.db.new"
    left.write_bytes(b"half")
    other = space.folder.backups / "my own file.db"
    other.write_bytes(b"mine")
    write(space, "two")
    snapshots.take(space, Why.DAY)
    assert not left.exists()
    assert other.exists()
    assert len(snapshots.listed(space)) == 2


def test_only_names_of_copies_are_opened(space: OpenSpace) -> None:
    write(space, "one")
    snapshots.take(space, Why.DAY)
    with pytest.raises(Refused):
        snapshots.held_in(space, "../pages.db")


def test_a_copy_from_before_numbers_is_listed_last(space: OpenSpace) -> None:
    write(space, "one")
    snapshots.take(space, Why.DAY)
    backups = space.folder.backups
    (backups / "pages-20260101T000000000000Z-upgrade.db").write_bytes(b"x" * 4096)
    assert [one.why for one in snapshots.listed(space)] == ["day", "upgrade"]
