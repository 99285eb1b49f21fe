from __future__ import annotations

import contextlib
import traceback
from pathlib import Path

import pytest

from family_app.errors import DiskFull, InUse, PagesDamaged
from family_app.services import journal
from family_app.storage.engine import connect
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page
from tests.storage.made import Made, make


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make(tmp_path / "space")


def save_too_much(space: OpenSpace) -> None:
    with space.write() as uow:
        # What the database does at this limit is what it does on a full disk.
        uow.totals._session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        journal.save_entry(uow, page("x" * 10_000_000))


def test_a_full_disk_loses_nothing_older(made: Made) -> None:
    with made.opened() as space:
        with space.write() as uow:
            journal.save_entry(uow, page("kept"))
        with pytest.raises(DiskFull):
            save_too_much(space)
        with space.read() as uow:
            assert journal.count(uow) == 1
    assert made.problems() == []


def test_pages_that_another_program_holds_are_in_use(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "family_app.storage.engine._PRAGMAS", ("journal_mode = WAL", "busy_timeout = 10")
    )
    with (
        made.opened() as space,
        contextlib.closing(connect(made.pages, made.key, made.salt)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InUse), space.write() as uow:
            journal.save_entry(uow, page("x"))
        other.execute("ROLLBACK")


def test_damage_met_while_reading_is_told(made: Made) -> None:
    with made.opened() as space, space.write() as uow:
        for _ in range(200):
            journal.save_entry(uow, page("word " * 500))
    raw = bytearray(made.pages.read_bytes())
    for position in range(40 * 4096 + 7, len(raw), 4096):
        raw[position] ^= 1
    made.pages.write_bytes(raw)
    with pytest.raises(PagesDamaged), made.opened() as space, space.read() as uow:
        journal.all_entries(uow)


def test_errors_carry_no_words_of_the_user(made: Made) -> None:
    secret = "velvet umbrella"
    with (
        made.opened() as space,
        pytest.raises(Exception, match="IntegrityError") as caught,
        space.write() as uow,
    ):
        uow.totals._session.connection().exec_driver_sql(
            "INSERT INTO setting (uid, created_at, updated_at, name) VALUES ('u', 1, 1, ?)",
            (secret,),
        )
    assert secret not in "".join(traceback.format_exception(caught.value))
