"""Each kind of file is taken for what it is, as a folder and as a zip, without being told."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.exchange import formats
from family_app.exchange.source import Source
from family_app.services.importing import AUTO, kinds
from tests.exchange.formats.reading import FIXTURES, packed

KINDS = {
    "dayone": "dayone",
    "dayone-classic": "dayone",
    "dayone-text": "dayone",
    "daylio": "daylio",
    "daylio-backup": "daylio",
    "diarium": "diarium",
    "diaro": "diaro",
    "joplin": "joplin",
    "journey": "journey",
    "jrnl": "jrnl",
    "jrnl-folder": "jrnl",
    "jrnl-json": "jrnl",
    "mini-diary": "mini-diary",
    "rednotebook": "rednotebook",
    "standard-notes": "standard-notes",
}


def test_no_fixture_is_forgotten() -> None:
    assert {one.name for one in FIXTURES.iterdir() if one.is_dir()} == set(KINDS)
    without = {"markdown", "text", "json"}  # their tests make their files themselves
    assert {AUTO, *KINDS.values(), *without} == set(kinds())


@pytest.mark.parametrize("fixture", sorted(KINDS))
def test_it_is_recognised(tmp_path: Path, fixture: str) -> None:
    for place in (FIXTURES / fixture, packed(FIXTURES / fixture, tmp_path / "export.zip")):
        with Source.open(place) as source:
            found = [one.name for one in formats.FORMATS if one.recognise(source)]
            assert found[0] == KINDS[fixture], found
