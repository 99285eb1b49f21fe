from __future__ import annotations

import secrets

import pytest

from family_app.errors import PagesMissing, WrongPassphrase
from family_app.services.space_check import check, look_over
from tests.ready_space import PASSPHRASE, Ready, fingerprint, flip


def test_a_whole_space_has_no_problems(ready: Ready) -> None:
    assert check(ready.home, None, PASSPHRASE) == []


def test_what_is_wrong_is_named_and_not_mended(ready: Ready) -> None:
    flip(ready.folder.pages, 3)  # the salt: the database opens all the same
    flip(ready.folder.keys_copy, 10)
    before = fingerprint(ready.home.root)
    found = look_over(ready.home, None, PASSPHRASE)
    assert found.keys == ("keys.copy.json is damaged.",)
    assert len(found.pages) == 1
    assert "first bytes" in found.pages[0]
    assert check(ready.home, None, PASSPHRASE) == [*found.keys, *found.pages]
    assert fingerprint(ready.home.root) == before


@pytest.mark.parametrize("size", [0, 100, 8192])
def test_a_database_that_cannot_be_read_is_an_answer(ready: Ready, size: int) -> None:
    ready.folder.pages.write_bytes(secrets.token_bytes(size))
    before = fingerprint(ready.home.root)
    assert look_over(ready.home, None, PASSPHRASE).pages
    assert fingerprint(ready.home.root) == before


def test_without_the_way_in_or_the_pages_there_is_no_answer(ready: Ready) -> None:
    with pytest.raises(WrongPassphrase):
        check(ready.home, None, "not this passphrase")
    ready.folder.pages.unlink()
    with pytest.raises(PagesMissing):
        check(ready.home, None, PASSPHRASE)
