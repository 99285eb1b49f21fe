"""What comes back from a damaged database: each kind of page is damaged, and rows are counted."""

from __future__ import annotations

import contextlib
import random
from dataclasses import replace
from pathlib import Path

import pytest

from family_app.domain.snapshots import Why
from family_app.errors import PagesDamaged
from family_app.services import journal, samples, settings, snapshots
from family_app.storage.btree import (
    INDEX_INNER,
    INDEX_LEAF,
    TABLE_INNER,
    TABLE_LEAF,
    children,
    kind_of,
)
from family_app.storage.engine import connect
from family_app.storage.salvage import Salvaged, salvage
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.stored_image import read_image
from family_app.storage.stored_pages import PAGE, PageReader
from family_app.storage.tables import Table
from tests.ready_space import fingerprint
from tests.services.drafts import page
from tests.storage.made import Made, make

FREE, OVERFLOW = "free", "overflow"
Rows = dict[str, dict[str, tuple[object, ...]]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Made:
    made = make(tmp_path_factory.mktemp("whole") / "space")
    with made.opened() as space:
        samples.fill(space, 150, 1)
        with space.write() as uow:
            for number in range(3):
                journal.save_entry(uow, page(f"long {number} " + "word " * 2500, title="Long"))
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        connection.execute("CREATE TABLE passing (x)")
        connection.execute("INSERT INTO passing VALUES (zeroblob(40000))")
        connection.execute("DROP TABLE passing")
    return made


@pytest.fixture
def made(whole: Made, tmp_path: Path) -> Made:
    """A copy of the whole space to damage."""
    copy = replace(whole, folder=tmp_path / "space")
    copy.folder.mkdir()
    copy.pages.write_bytes(whole.pages.read_bytes())
    return copy


def kinds(made: Made) -> dict[object, list[int]]:
    """The numbers of the pages of each kind; 1 is a kind of its own."""
    image = read_image(made.pages, PageReader(made.key, made.salt))
    found: dict[object, list[int]] = {1: [1]}
    for number, one in image.pages.items():
        kind: object = kind_of(one)
        if kind not in {TABLE_INNER, TABLE_LEAF, INDEX_INNER, INDEX_LEAF}:
            kind = OVERFLOW if any(one.content[4:100]) else FREE
        if number > 1:
            found.setdefault(kind, []).append(number)
    return found


def rows(made: Made) -> Rows:
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        found: Rows = {}
        for table in Table.metadata.tables:
            stored = connection.execute(f"SELECT uid, * FROM {table}").fetchall()
            found[table] = {values[0]: values[1:] for values in stored}
        return found


def saved(made: Made, patience: int = 0) -> tuple[Made, Salvaged]:
    """What salvage makes of a space, after a proof that it left the space as it was."""
    target = replace(made, folder=made.folder.with_name("saved"))
    target.folder.mkdir()
    before = fingerprint(made.folder)
    report = salvage(
        SpaceFolder(made.folder), target.folder, made.key, made.salt, patience=patience
    )
    assert fingerprint(made.folder) == before
    assert target.problems() == []
    return target, report


def flip_bit(made: Made, number: int, place: int) -> None:
    raw = bytearray(made.pages.read_bytes())
    raw[(number - 1) * PAGE + place] ^= 0x04
    made.pages.write_bytes(raw)


def spoil(made: Made, number: int, start: int, size: int) -> None:
    """Write over a part of a page, as a worn-out disk does."""
    raw = bytearray(made.pages.read_bytes())
    at = (number - 1) * PAGE + start
    raw[at : at + size] = random.Random(number).randbytes(size)
    made.pages.write_bytes(raw)


KINDS = (1, TABLE_INNER, TABLE_LEAF, OVERFLOW, INDEX_INNER, INDEX_LEAF, FREE)


def test_a_whole_space_comes_back_row_for_row(made: Made) -> None:
    target, report = saved(made)
    assert rows(target) == rows(made)
    assert (report.bad_pages, report.total("lost"), report.total("torn")) == (0, 0, 0)
    assert report.is_exact


@pytest.mark.parametrize("place", [2, 1500, 4090])
@pytest.mark.parametrize("kind", KINDS)
def test_a_flipped_bit_costs_nothing(made: Made, kind: object, place: int) -> None:
    before, numbers = rows(made), kinds(made)[kind]
    flip_bit(made, random.Random(place).choice(numbers), place)
    target, report = saved(made)
    assert rows(target) == before
    assert (report.bad_pages, report.mended_pages) == (
        (0, 0) if (kind, place) == (1, 2) else (1, 1)
    )
    assert report.total("lost") == 0
    assert report.is_exact


def test_a_changed_byte_is_put_right_too(made: Made) -> None:
    before = rows(made)
    raw = bytearray(made.pages.read_bytes())
    raw[PAGE * (kinds(made)[TABLE_LEAF][-1] - 1) + 400] ^= 0x5A
    made.pages.write_bytes(raw)
    target, report = saved(made, patience=1)
    assert rows(target) == before
    assert report.mended_pages == 1


def expect_no_wrong_reading(before: Rows, after: Rows, torn: int) -> None:
    """Each row that came back is as it was, or says with a sign where a part is gone."""
    seen = 0
    for table, kept in after.items():
        for uid, values in kept.items():
            if values != before[table][uid]:
                seen += 1
                assert any("\ufffd" in str(value) for value in values), (table, uid)
    assert seen == torn


@pytest.mark.parametrize("kind", KINDS)
def test_a_spoilt_page_costs_what_stood_on_it(made: Made, kind: object) -> None:
    spoil_one_of(made, kind, 0)


def test_no_row_is_lost_without_the_list_of_tables(made: Made) -> None:
    """Tables of one shape are told apart by how their rows are named."""
    with made.opened() as space, space.write() as uow:
        settings.save_setting(uow, "country", "DE")
    before = rows(made)
    image = read_image(made.pages, PageReader(made.key, made.salt))
    for number in children(image.pages[1]):
        spoil(made, number, 0, PAGE)
    target, report = saved(made, patience=0)
    assert report.bad_pages > 1
    assert rows(target) == before


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 40))
@pytest.mark.parametrize("kind", KINDS)
def test_any_spoilt_page_costs_what_stood_on_it(made: Made, kind: object, seed: int) -> None:
    spoil_one_of(made, kind, seed)


def spoil_one_of(made: Made, kind: object, seed: int) -> None:
    before, draw = rows(made), random.Random(seed)
    number = draw.choice(kinds(made)[kind])
    spoil(made, number, draw.choice([0, 300, 2000]), draw.choice([40, 500, 2000]))
    target, report = saved(made)
    after = rows(target)
    expect_no_wrong_reading(before, after, report.total("torn"))
    assert report.bad_pages == 1
    for table, stored in before.items():
        assert report.tables[table].kept == len(after[table])
        if report.tables[table].is_exact:
            assert report.tables[table].lost == len(stored) - len(after[table])
    lost = sum(map(len, before.values())) - sum(map(len, after.values()))
    if kind in {1, INDEX_INNER, INDEX_LEAF, FREE, TABLE_INNER}:
        assert lost == 0
    assert lost <= 80, "no more than stands on one page, and what hangs on it"


def test_what_a_page_lost_comes_from_the_newest_backup(made: Made) -> None:
    with made.opened() as space:
        snapshots.take(space, Why.ASKED)
    before = rows(made)
    for number in kinds(made)[TABLE_LEAF][-40::4]:
        spoil(made, number, 0, PAGE)
    target, report = saved(made)
    assert rows(target) == before
    assert report.total("from_backups") > 0
    assert (report.total("lost"), report.total("torn")) == (0, 0)


def test_changes_that_were_only_in_the_log_come_back(made: Made) -> None:
    with made.opened() as space:
        with space.write() as uow:
            journal.save_entry(uow, page("the last thing that was written"))
        left = {path: path.read_bytes() for path in made.folder.glob("pages.db*")}
        before = rows(made)
    for path, content in left.items():
        path.write_bytes(content)
    log = made.folder / "pages.db-wal"
    raw = bytearray(log.read_bytes())
    raw[32 + 24 + 700] ^= 1  # the database itself would drop all from here on
    log.write_bytes(raw)
    target, report = saved(made)
    assert rows(target) == before
    assert report.mended_pages == 1


def test_with_nothing_left_it_says_so(made: Made) -> None:
    made.pages.write_bytes(random.Random(1).randbytes(PAGE * 20))
    with pytest.raises(PagesDamaged):
        saved(made)


def test_it_writes_no_words_in_clear(made: Made) -> None:
    flip_bit(made, 1, 200)
    saved(made)
    for path in made.folder.parent.rglob("*"):
        if path.is_file():
            assert b"SQLite format 3" not in path.read_bytes()
            assert b"word word" not in path.read_bytes()
