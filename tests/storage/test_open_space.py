from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest

from family_app.errors import InUse, NewerVersion, PagesDamaged, PagesMissing, Refused
from family_app.services import journal
from family_app.storage.database import create_database
from family_app.storage.engine import connect
from family_app.storage.open_space import OpenSpace
from tests.ready_space import fingerprint
from tests.services.drafts import page
from tests.storage.made import Made, make


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make(tmp_path / "space")


def fill(made: Made, pages: int = 50) -> None:
    with made.opened() as space, space.write() as uow:
        for _ in range(pages):
            journal.save_entry(uow, page("word " * 200))


def assert_refused(made: Made, error: type[Exception]) -> None:
    """Neither a writer nor a reader gets in, and nothing on the disk is changed."""
    for writer in (True, False):
        before = fingerprint(made.folder)
        with pytest.raises(error), made.opened(writer=writer):
            pass
        after = fingerprint(made.folder)
        after.setdefault("writer.lock", before.get("writer.lock", ""))
        before.setdefault("writer.lock", after["writer.lock"])
        assert after == before


def test_missing_pages_are_never_made(made: Made) -> None:
    made.pages.unlink()
    assert_refused(made, PagesMissing)
    assert not made.pages.exists()


def test_pages_are_never_overwritten(made: Made) -> None:
    before = made.pages.read_bytes()
    with pytest.raises(Refused):
        create_database(made.folder, made.key, made.salt)
    assert made.pages.read_bytes() == before


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 8192, 5000])
def test_cut_off_pages_are_damaged(made: Made, size: int) -> None:
    fill(made)
    made.pages.write_bytes(made.pages.read_bytes()[:size])
    assert_refused(made, PagesDamaged)


def test_half_of_the_pages_are_damaged(made: Made) -> None:
    fill(made)
    whole = made.pages.read_bytes()
    made.pages.write_bytes(whole[: len(whole) // 8192 * 4096])
    assert_refused(made, PagesDamaged)


@pytest.mark.parametrize("position", [20, 2000, 4090])
def test_a_flipped_bit_in_the_first_page_is_damage(made: Made, position: int) -> None:
    raw = bytearray(made.pages.read_bytes())
    raw[position] ^= 1
    made.pages.write_bytes(raw)
    assert_refused(made, PagesDamaged)


def test_another_key_does_not_open_it(made: Made) -> None:
    assert_refused(replace(made, key=b"\1" * 32), PagesDamaged)


def test_a_damaged_salt_in_the_file_costs_nothing(made: Made) -> None:
    fill(made, 3)
    raw = bytearray(made.pages.read_bytes())
    raw[3] ^= 0xFF
    made.pages.write_bytes(raw)
    with made.opened(writer=False) as space, space.read() as uow:
        assert journal.count(uow) == 3
    assert len(made.problems()) == 1


def test_pages_of_a_newer_program_are_refused(made: Made) -> None:
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert_refused(made, NewerVersion)


def test_an_empty_database_is_not_a_space(made: Made) -> None:
    made.pages.unlink()
    made.pages.touch()
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        connection.execute("CREATE TABLE other (x)")
    assert_refused(made, PagesDamaged)


def test_one_writer_and_readers_beside_it(made: Made) -> None:
    with made.opened() as writer, made.opened(writer=False) as reader:
        with pytest.raises(InUse), made.opened():
            pass
        with writer.write() as uow:
            journal.save_entry(uow, page("x"))
        with reader.read() as uow:
            assert journal.count(uow) == 1
            with writer.write() as second:
                journal.save_entry(second, page("y"))
            assert journal.count(uow) == 1
        with reader.read() as uow:
            assert journal.count(uow) == 2
        with pytest.raises(InUse), reader.write():
            pass
    with made.opened():
        pass


def save_and_fail(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("x"))
        raise KeyError


def test_what_fails_half_way_leaves_nothing(made: Made) -> None:
    with made.opened() as space:
        with pytest.raises(KeyError):
            save_and_fail(space)
        with space.read() as uow:
            assert journal.count(uow) == 0


def test_a_closed_space_gives_nothing_and_leaves_one_file(made: Made) -> None:
    with made.opened() as space:
        with space.write() as uow:
            journal.save_entry(uow, page("x"))
        space.close()
        with pytest.raises(RuntimeError), space.read():
            pass
    names = {path.name for path in made.folder.iterdir()}
    assert names == {"pages.db", "writer.lock"}


def test_a_space_shows_no_key(made: Made) -> None:
    with made.opened() as space:
        shown = f"{space!r} {vars(space)!r}"
    assert made.key.hex() not in shown
    assert repr(made.key) not in shown


def test_reading_cannot_write(made: Made) -> None:
    with made.opened(writer=False) as space, space.read() as uow:
        connection = uow.totals._session.connection()
        with pytest.raises(Exception, match="readonly"):
            connection.exec_driver_sql("DELETE FROM entry")
