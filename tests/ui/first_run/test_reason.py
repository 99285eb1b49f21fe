from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from family_app.ui.first_run.first_run import FirstRun, place_of
from family_app.ui.parts import Parts
from family_app.ui.places import OnPath, Place

if TYPE_CHECKING:
    pass
from tests.ui.first_run.steps import Finish, to_reason


@pytest.mark.parametrize(
    ("start", "programme", "place"),
    [
        ("lesson:what-addiction-is", "one", Place("learn", "", OnPath("one"))),
        ("page:help", "one", Place("help")),
        ("page:circle", "one", Place("circle")),
        ("page:unheard-of", "one", Place("learn", "", OnPath("one"))),
        ("", "", Place("today")),
    ],
)
def test_each_answer_leads_somewhere_real(start: str, programme: str, place: Place) -> None:
    assert place_of(start, programme) == place


def test_every_shipped_answer_has_a_start_that_exists(run: FirstRun, parts: Parts) -> None:
    library = parts.library()
    for programme in library.programmes:
        kind, _, name = programme.start.partition(":")
        assert kind == "lesson" or name in {"help", "circle", "calm"}
        assert kind == "page" or library.lesson(name) is not None


def test_needing_to_breathe_shows_the_calm_page_first(run: FirstRun) -> None:
    finish = Finish(run)
    reason = to_reason(run)
    next(card for card in reason.cards if card.value == "need-to-breathe").radio.click()
    run.next_button.click()
    assert finish.place is None
    assert run._calm is not None
    assert run._calm.isVisible()
    run.next_button.click()
    assert finish.place == Place("today")


def test_the_last_step_can_be_skipped(run: FirstRun) -> None:
    finish = Finish(run)
    to_reason(run)
    run.skip_button.click()
    assert finish.place == Place("today")
