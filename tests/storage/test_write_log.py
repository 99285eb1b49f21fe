from __future__ import annotations

import random
from pathlib import Path

import pytest

from family_app.errors import PagesDamaged
from family_app.services import journal
from family_app.storage.salvage import salvage
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.write_log import lost_changes
from tests.ready_space import flip
from tests.services.drafts import page
from tests.storage.made import Made, make


@pytest.fixture
def cut_off(tmp_path: Path) -> Made:
    """A space as a program leaves it that was killed after five changes."""
    made = make(tmp_path / "space")
    with made.opened() as space:
        for number in range(5):
            with space.write() as uow:
                journal.save_entry(uow, page(f"change {number}"))
        left = {path: path.read_bytes() for path in made.folder.glob("pages.db*")}
    for path, content in left.items():
        path.write_bytes(content)
    return made


def test_a_whole_log_and_a_torn_end_lose_nothing(cut_off: Made) -> None:
    log = cut_off.folder / "pages.db-wal"
    assert lost_changes(cut_off.pages) == 0
    raw = log.read_bytes()
    log.write_bytes(raw[:-2000])
    assert lost_changes(cut_off.pages) == 0
    log.write_bytes(raw)
    assert cut_off.problems() == []


def test_a_changed_byte_anywhere_in_the_log_is_found(cut_off: Made) -> None:
    log = cut_off.folder / "pages.db-wal"
    raw, draw = log.read_bytes(), random.Random(1)
    for place in [*range(0, 56, 3), *(draw.randrange(len(raw)) for _ in range(60))]:
        flip(log, place, 0x40)
        assert lost_changes(cut_off.pages) >= 1, place
        log.write_bytes(raw)
    flip(log, 100)
    assert any("lost" in problem for problem in cut_off.problems())


def test_changes_are_not_dropped_in_silence_and_all_come_back(cut_off: Made) -> None:
    flip(cut_off.folder / "pages.db-wal", 700)
    with pytest.raises(PagesDamaged), cut_off.opened():
        pass
    target = Made(cut_off.folder.with_name("saved"), cut_off.key, cut_off.salt)
    target.folder.mkdir()
    salvage(SpaceFolder(cut_off.folder), target.folder, target.key, target.salt)
    with target.opened() as space, space.read() as uow:
        assert journal.count(uow) == 5
