from __future__ import annotations

from pathlib import Path

import pytest

from family_app.domain.moods import Feeling, guessed
from family_app.exchange import formats
from family_app.services import importing
from family_app.services.import_moods import moods_meant, remember_moods
from family_app.services.settings import save_setting
from family_app.storage.open_space import OpenSpace
from tests.services.test_importing import Made, page, pages


def test_moods_said_once_hold_for_the_next_time(
    space: OpenSpace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, file = Made(), tmp_path / "made-up"
    file.touch()
    monkeypatch.setattr(formats, "FORMATS", (made,))
    made.pages = [page(1, mood="fluffy"), page(2, mood="grey"), page(3, mood="rad")]
    with space.write() as uow:
        assert moods_meant(uow, "made-up", ["rad", "fluffy"]) == {
            "rad": Feeling.VERY_GOOD,
            "fluffy": None,
        }
        remember_moods(uow, "made-up", {"fluffy": Feeling.HARD, "grey": None})
        remember_moods(uow, "another", {"grey": Feeling.GOOD})
    importing.bring_in(space, file)
    assert [pages(space)[f"Page {number}"].strain for number in (1, 2, 3)] == [7, None, None]


@pytest.mark.parametrize(
    "stored", ["", "no JSON", "[1]", '{"made-up": 5}', '{"made-up": {"a": 7}}']
)
def test_what_was_kept_badly_is_as_if_nothing_was_said(space: OpenSpace, stored: str) -> None:
    with space.write() as uow:
        save_setting(uow, "import_moods", stored)
        assert moods_meant(uow, "made-up", ["a"]) == {"a": None}


def test_a_feeling_says_strain_and_hope() -> None:
    assert [(one.strain, one.hope) for one in Feeling] == [(1, 9), (3, 7), (5, 5), (7, 3), (9, 1)]
    assert (guessed(" Rad "), guessed("my own")) == (Feeling.VERY_GOOD, None)
