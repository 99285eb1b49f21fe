from __future__ import annotations

import pytest

from family_app.domain.sample_pages import planted_counts, sample_pages
from family_app.errors import Refused
from family_app.services import journal, samples, search
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page


def test_samples_are_pages_like_any_other(space: OpenSpace) -> None:
    assert samples.fill(space, 300, 7) == 300
    with space.read() as uow:
        assert journal.count(uow) == 300
        for word, count in planted_counts(300).items():
            assert search.search_entries(uow, word).total == count
        drafts = {draft.uid: draft for draft in sample_pages(300, 7)}
        for entry in journal.all_entries(uow):
            wanted = drafts[entry.uid]
            assert (entry.day, entry.title, entry.body) == (wanted.day, wanted.title, wanted.body)
            assert entry.tags == wanted.tags


def test_a_space_that_holds_something_is_left_alone(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("mine"))
    with pytest.raises(Refused):
        samples.fill(space, 10, 1)
    with space.read() as uow:
        assert journal.count(uow) == 1


@pytest.mark.parametrize("count", [0, -1, samples.MOST_PAGES + 1])
def test_a_number_that_makes_no_sense_is_refused(space: OpenSpace, count: int) -> None:
    with pytest.raises(Refused):
        samples.fill(space, count, 1)
