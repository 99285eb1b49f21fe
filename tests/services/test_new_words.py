from __future__ import annotations

import pytest

from family_app.errors import OtherWords, WrongPassphrase
from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST

PASSPHRASE = "soup on thursday at four"


def test_new_words_open_the_space_and_the_old_ones_do_not(home: Home) -> None:
    made = spaces.create(home, "Mine", PASSPHRASE, cost=LOWEST_COST)
    words = spaces.new_words(home, None, PASSPHRASE)
    assert len(words) == 12
    assert words != made.recovery_words
    spaces.unlock_with_words(home, None, " ".join(words)).close()
    with pytest.raises(OtherWords):
        spaces.check_words(home, None, " ".join(made.recovery_words))
    spaces.unlock(home, None, PASSPHRASE).close()


def test_a_wrong_passphrase_leaves_the_old_words_good(home: Home) -> None:
    made = spaces.create(home, "Mine", PASSPHRASE, cost=LOWEST_COST)
    before = {f.name: f.read_bytes() for f in home.spaces.glob("*/keys*.json")}
    with pytest.raises(WrongPassphrase):
        spaces.new_words(home, None, "something else")
    assert {f.name: f.read_bytes() for f in home.spaces.glob("*/keys*.json")} == before
    spaces.check_words(home, None, " ".join(made.recovery_words))
