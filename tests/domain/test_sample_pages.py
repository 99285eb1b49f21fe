from __future__ import annotations

import re

from family_app.domain.sample_pages import planted_counts, sample_pages


def test_the_same_seed_makes_the_same_pages() -> None:
    assert list(sample_pages(50, 7)) == list(sample_pages(50, 7))
    assert list(sample_pages(50, 7)) != list(sample_pages(50, 8))


def test_planted_words_are_in_as_many_pages_as_said() -> None:
    pages = list(sample_pages(400, 3))
    for word, count in planted_counts(400).items():
        whole = re.compile(rf"\b{word}\b", re.IGNORECASE)
        assert sum(bool(whole.search(page.body)) for page in pages) == count


def test_pages_are_oldest_first_with_uids_of_their_own() -> None:
    pages = list(sample_pages(200, 1))
    assert [page.day for page in pages] == sorted(page.day for page in pages)
    assert len({page.uid for page in pages}) == 200
