"""Day One Classic and Day One's plain text."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.formats.reading import FIXTURES, packed, read

CLASSIC = FIXTURES / "dayone-classic"


@pytest.fixture
def _in_honolulu() -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its time zone for one process")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Pacific/Honolulu"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("_in_honolulu")
def test_classic(tmp_path: Path) -> None:
    for place in (CLASSIC, CLASSIC / "Journal.dayone", packed(CLASSIC, tmp_path / "c.zip")):
        (soup, bread), rejected = read(place, "dayone")
        assert (soup.day, soup.time, soup.zone) == (date(2013, 5, 18), "00:30", "Europe/Lisbon")
        assert (soup.title, soup.body) == ("Soup & bread", "With Rosa.")
        assert (soup.tags, soup.starred, len(soup.files)) == (("soup", "long way"), True, 1)
        assert soup.source_key == "dayone:0a1b2c3d4e5f60718293a4b5c6d7e8f9"
        assert bread.body == "Bread & butter, not escaped"
        assert (bread.day, bread.time, bread.starred) == (date(2013, 6, 1), "02:00", False)
        assert [one.where[-40:-8] for one in rejected] == ["2" * 32, "3" * 32, "4" * 32]


def test_plain_text() -> None:
    pages, rejected = read(FIXTURES / "dayone-text" / "Journal.txt", "dayone")
    assert [(page.day, page.time, page.title, page.body) for page in pages] == [
        (date(2024, 1, 15), None, "Soup", "We ate together.\n\t- even a tab"),
        (date(2024, 10, 1), None, "", "Only one line, and it is the body"),
        (date(2024, 1, 5), "21:41", "Evening", "Along the river."),
    ]
    assert [one.where for one in rejected] == [f"Journal.txt, entry {n}" for n in (4, 5, 6)]
