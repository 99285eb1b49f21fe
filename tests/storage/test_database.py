from __future__ import annotations

import contextlib
import stat
import sys
from pathlib import Path

import pytest

from family_app.errors import ReadOnly
from family_app.services import journal
from family_app.storage.database import create_database
from family_app.storage.engine import connect
from tests.services.drafts import page
from tests.storage.made import Made, make


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = make(tmp_path / "space")
    with made.opened() as space, space.write() as uow:
        for _ in range(40):
            journal.save_entry(uow, page("word " * 300))
    return made


def test_a_whole_space_has_no_problems(made: Made) -> None:
    assert made.problems() == []
    with made.opened():
        assert made.problems() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_the_owner_may_read_the_pages(made: Made) -> None:
    assert stat.S_IMODE(made.pages.stat().st_mode) == 0o600


def test_a_flipped_bit_anywhere_is_found(made: Made) -> None:
    whole = made.pages.read_bytes()
    for position in range(5, len(whole), len(whole) // 25):
        raw = bytearray(whole)
        raw[position] ^= 0x10
        made.pages.write_bytes(raw)
        assert made.problems(), position
    made.pages.write_bytes(whole)
    assert made.problems() == []


def test_missing_pages_are_a_problem_and_not_made(made: Made) -> None:
    made.pages.unlink()
    assert len(made.problems()) == 1
    assert not made.pages.exists()


@pytest.mark.parametrize("size", [0, 100, 5000])
def test_an_emptied_or_foreign_file_is_a_problem_and_left_alone(made: Made, size: int) -> None:
    foreign = bytes(range(256)) * 20
    made.pages.write_bytes(foreign[:size])
    assert len(made.problems()) == 1
    assert made.pages.read_bytes() == foreign[:size]
    assert {path.name for path in made.folder.iterdir()} == {"pages.db", "writer.lock"}


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM entry_search_data WHERE id > 10",
        "INSERT INTO entry_search (rowid, title, body, tag_words) VALUES (1, 'x', 'y', 'z')",
        "INSERT INTO check_in VALUES (1, 'u', 1, 1, NULL, '2026-13-40', 1, 1)",
        "INSERT INTO setting VALUES (1, 'u', 1, 1, NULL, 'country', 'no JSON')",
        "PRAGMA foreign_keys = OFF; INSERT INTO touch VALUES (1, 'u', 1, 1, 0, 99, 'd', 'k', '')",
    ],
)
def test_what_does_not_fit_together_is_found(made: Made, damage: str) -> None:
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        for statement in damage.split("; "):
            connection.execute(statement)
    assert made.problems()


def test_nothing_is_left_where_nothing_can_be_made(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(ReadOnly):
        create_database(file, bytes(32), bytes(16))
    assert list(tmp_path.iterdir()) == [file]
