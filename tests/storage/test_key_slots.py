from __future__ import annotations

import secrets
import unicodedata
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import KeysDamaged, OtherWords, WrongPassphrase, WrongWords
from family_app.storage.key_slots import (
    HIGHEST_COST,
    LOWEST_COST,
    Cost,
    Slot,
    _fingerprint,
    open_with_passphrase,
    open_with_words,
    seal_with_passphrase,
    seal_with_words,
    tuned_cost,
    wipe,
)

SPACE = "11" * 16
OTHER_SPACE = "22" * 16
few = settings(max_examples=5, deadline=None)


def data_key() -> bytearray:
    return bytearray(secrets.token_bytes(32))


def resealed(slot: Slot, **changes: object) -> Slot:
    """A slot changed by someone who also set its checksum right."""
    changed = msgspec.structs.replace(slot, **changes)
    return msgspec.structs.replace(changed, sha256=_fingerprint(changed))


@few
@given(st.text(min_size=1))
def test_any_passphrase_opens_what_it_sealed(passphrase: str) -> None:
    key = data_key()
    slot = seal_with_passphrase(key, SPACE, passphrase, LOWEST_COST)
    assert open_with_passphrase(slot, SPACE, passphrase) == key
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(slot, SPACE, passphrase + " ")


def test_a_composed_letter_is_the_same_however_it_was_typed() -> None:
    key = data_key()
    slot = seal_with_passphrase(key, SPACE, "un café à deux", LOWEST_COST)
    apart = unicodedata.normalize("NFD", "un café à deux")
    assert open_with_passphrase(slot, SPACE, apart) == key
    for other in ("un cafe à deux", "Un café à deux", " un café à deux", "un café à deux\n"):
        with pytest.raises(WrongPassphrase):
            open_with_passphrase(slot, SPACE, other)


@few
@given(st.sampled_from(["en", "es", "de"]))
def test_recovery_words_open_what_they_sealed(language: str) -> None:
    key = data_key()
    slot, words = seal_with_words(key, SPACE, language)
    assert open_with_words(slot, SPACE, " ".join(words)) == key
    assert open_with_words(slot, SPACE, " ".join(word[:4].upper() for word in words)) == key


def test_a_valid_set_of_another_sheet_is_told_from_no_set_at_all() -> None:
    slot, _ = seal_with_words(data_key(), SPACE, "en")
    _, others = seal_with_words(data_key(), SPACE, "en")
    with pytest.raises(OtherWords):
        open_with_words(slot, SPACE, " ".join(others))
    with pytest.raises(WrongWords):
        open_with_words(slot, SPACE, " ".join(others[:11]))


def test_nothing_is_used_twice() -> None:
    key = data_key()
    one = seal_with_passphrase(key, SPACE, "the same words", LOWEST_COST)
    two = seal_with_passphrase(key, SPACE, "the same words", LOWEST_COST)
    assert one.salt != two.salt
    assert one.nonce != two.nonce
    assert one.wrapped != two.wrapped


def test_a_slot_does_not_open_in_another_space() -> None:
    slot = seal_with_passphrase(data_key(), SPACE, "the same words", LOWEST_COST)
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(slot, OTHER_SPACE, "the same words")


@pytest.mark.parametrize(
    "changes",
    [
        {"language": "es"},
        {"kind": "recovery words"},
        {"salt": "00" * 16},
        {"nonce": "00" * 12},
        {"wrapped": "00" * 48},
        {"parameters": {"memory_kib": 65536, "passes": 4, "lanes": 1}},
    ],
)
def test_everything_in_a_slot_is_bound_to_its_key(changes: dict[str, Any]) -> None:
    slot = seal_with_passphrase(data_key(), SPACE, "the same words", LOWEST_COST)
    with pytest.raises(KeysDamaged):
        open_with_passphrase(msgspec.structs.replace(slot, **changes), SPACE, "the same words")
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(resealed(slot, **changes), SPACE, "the same words")


@pytest.mark.parametrize(
    "parameters",
    [
        {"memory_kib": 64 * 1024 - 1, "passes": 3, "lanes": 1},
        {"memory_kib": 256 * 1024 + 1, "passes": 3, "lanes": 1},
        {"memory_kib": 64 * 1024, "passes": 2, "lanes": 1},
        {"memory_kib": 64 * 1024, "passes": 11, "lanes": 1},
        {"memory_kib": 64 * 1024, "passes": 3, "lanes": 0},
        {"memory_kib": 64 * 1024, "passes": 3, "lanes": 5},
        {"memory_kib": 64 * 1024, "passes": 3},
        {"memory_kib": 64 * 1024, "passes": 3, "lanes": 1, "more": 1},
    ],
)
def test_a_cost_outside_the_limits_is_refused(parameters: dict[str, int]) -> None:
    slot = seal_with_passphrase(data_key(), SPACE, "the same words", LOWEST_COST)
    with pytest.raises(KeysDamaged):
        open_with_passphrase(resealed(slot, parameters=parameters), SPACE, "the same words")


def test_a_cost_outside_the_limits_is_never_written() -> None:
    for cost in (Cost(1024, 3, 1), Cost(64 * 1024, 1, 1), Cost(512 * 1024, 3, 1)):
        with pytest.raises(ValueError, match="limits"):
            seal_with_passphrase(data_key(), SPACE, "the same words", cost)


@pytest.mark.parametrize("seconds", [0.0, 0.5, 1e6])
def test_the_cost_fits_this_computer_and_the_limits(seconds: float) -> None:
    cost = tuned_cost(seconds)
    assert cost.is_within_limits()
    if seconds > 1:
        assert cost == HIGHEST_COST


def test_a_slot_shows_no_secret() -> None:
    key = data_key()
    slot = seal_with_passphrase(key, SPACE, "the same words", LOWEST_COST)
    assert key.hex() not in repr(slot)
    assert "same words" not in repr(slot)
    with pytest.raises(WrongPassphrase) as caught:
        open_with_passphrase(slot, SPACE, "a secret try")
    assert "secret" not in f"{caught.value!r} {caught.value} {caught.value.facts}"


def test_wiping_leaves_nothing() -> None:
    key = data_key()
    wipe(key)
    assert key == bytes(32)
