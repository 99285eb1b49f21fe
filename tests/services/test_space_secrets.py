from __future__ import annotations

import pytest

from family_app.errors import (
    AppError,
    InUse,
    OtherWords,
    Refused,
    WrongPassphrase,
    WrongWords,
)
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, opens

NEW = "another long passphrase"


def test_changing_the_passphrase_closes_the_old_way(ready: Ready) -> None:
    before = ready.folder.pages.read_bytes()
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    assert ready.folder.pages.read_bytes() == before
    assert opens(ready.home, NEW)
    assert not opens(ready.home, PASSPHRASE)
    spaces.check_words(ready.home, None, ready.words)
    assert ready.folder.keys.read_bytes() == ready.folder.keys_copy.read_bytes()


def test_recovery_words_set_a_new_passphrase(ready: Ready) -> None:
    spaces.recover(ready.home, None, ready.words.upper(), NEW, cost=LOWEST_COST)
    assert opens(ready.home, NEW)
    assert not opens(ready.home, PASSPHRASE)
    opened = spaces.unlock_with_words(ready.home, None, ready.words)
    assert opened.info.label == LABEL
    opened.close()


def test_new_words_take_the_place_of_the_old_ones(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        spaces.new_words(ready.home, None, "not this passphrase")
    assert fingerprint(ready.home.root) == before
    words = spaces.new_words(ready.home, None, PASSPHRASE)
    spaces.check_words(ready.home, None, " ".join(words))
    with pytest.raises(OtherWords):
        spaces.check_words(ready.home, None, ready.words)
    assert opens(ready.home, PASSPHRASE)


def test_the_window_can_change_the_space_that_it_has_open(ready: Ready) -> None:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    with pytest.raises(InUse):
        spaces.rename(ready.home, None, "Other")
    spaces.rename(ready.home, None, "Other", lock_held=True)
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST, lock_held=True)
    opened.close()
    assert opens(ready.home, NEW)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("abandon " * 11 + "about", OtherWords),
        ("abandon " * 12, WrongWords),
        ("abandon " * 11, WrongWords),
    ],
)
def test_words_that_do_not_fit_change_nothing(
    ready: Ready, words: str, kind: type[AppError]
) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(kind):
        spaces.recover(ready.home, None, words, NEW, cost=LOWEST_COST)
    with pytest.raises(kind):
        spaces.unlock_with_words(ready.home, None, words)
    with pytest.raises(kind):
        spaces.check_words(ready.home, None, words)
    assert fingerprint(ready.home.root) == before


def test_a_refused_change_of_passphrase_changes_nothing(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        spaces.change_passphrase(ready.home, None, "wrong passphrase", NEW, cost=LOWEST_COST)
    with pytest.raises(Refused):
        spaces.change_passphrase(ready.home, None, PASSPHRASE, "short", cost=LOWEST_COST)
    with pytest.raises(Refused):
        spaces.recover(ready.home, None, ready.words, "short", cost=LOWEST_COST)
    assert fingerprint(ready.home.root) == before


def test_a_spare_that_still_opens_with_the_old_passphrase_is_replaced(ready: Ready) -> None:
    old = ready.folder.keys_copy.read_bytes()
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    ready.folder.keys_copy.write_bytes(old)
    assert opens(ready.home, NEW)
    assert ready.folder.keys_copy.read_bytes() == ready.folder.keys.read_bytes() != old
