from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import KeysDamaged, NewerVersion, WrongPassphrase
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.key_text import canonical_json, claims_newer
from family_app.storage.keys import decode, encode, new_keys

PASSPHRASE = "a quiet kitchen table"
KEYS, DATA_KEY, WORDS = new_keys("Home", "en", PASSPHRASE, LOWEST_COST)
RAW = encode(KEYS)


def rewritten(**changes: object) -> bytes:
    """The file as a program would write it that knows other values."""
    stored = json.loads(RAW) | changes
    del stored["sha256"]
    stored["sha256"] = hashlib.sha256(canonical_json(stored)).hexdigest()
    return (json.dumps(stored, sort_keys=True, indent=1, ensure_ascii=False) + "\n").encode()


def test_what_is_written_reads_back() -> None:
    assert decode(RAW) == KEYS
    assert decode(RAW).open_with_passphrase(PASSPHRASE) == DATA_KEY
    assert decode(RAW).open_with_words(" ".join(WORDS)) == DATA_KEY
    assert len(KEYS.salt_bytes()) == 16


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_label_reads_back_and_leaves_the_slots_as_they_are(label: str) -> None:
    read = decode(encode(KEYS.labelled(label)))
    assert read.label == label
    assert read.slots == KEYS.slots


def test_every_changed_byte_is_noticed() -> None:
    for position in range(len(RAW)):
        for mask in (0x01, 0x20, 0x80):
            changed = bytearray(RAW)
            changed[position] ^= mask
            with pytest.raises(KeysDamaged):
                decode(bytes(changed))


@settings(max_examples=200)
@given(st.integers(0, len(RAW)), st.binary(max_size=4))
def test_cut_and_garbled_files_are_damaged_and_nothing_else(cut: int, tail: bytes) -> None:
    garbled = RAW[:cut] + tail
    if garbled == RAW:
        return
    with pytest.raises(KeysDamaged):
        decode(garbled)


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"{}", b"\xff\xfe", b"[" * 100_000, b"1"])
def test_what_is_no_key_file_at_all_is_damaged(raw: bytes) -> None:
    with pytest.raises(KeysDamaged):
        decode(raw)
    assert not claims_newer(raw)


def test_a_version_of_the_future_is_not_damage() -> None:
    future = rewritten(version=3, something="new", slots=[])
    with pytest.raises(NewerVersion):
        decode(future)
    assert claims_newer(future)
    assert claims_newer(b'{"version": 3}')


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": "1"},
        {"salt": "00" * 15},
        {"salt": "zz" * 16},
        {"hidden": 1},
        {"more": 1},
        {"slots": [{"kind": "passphrase"}]},
    ],
)
def test_a_file_that_breaks_its_own_form_is_damaged(changes: dict[str, Any]) -> None:
    with pytest.raises(KeysDamaged):
        decode(rewritten(**changes))


def test_a_slot_whose_own_checksum_fails_is_damage_and_never_a_wrong_passphrase() -> None:
    stored = json.loads(RAW)
    stored["slots"][0]["wrapped"] = "00" * 48
    with pytest.raises(KeysDamaged):
        decode(rewritten(slots=stored["slots"]))


def test_a_file_without_a_passphrase_slot_is_damaged() -> None:
    with pytest.raises(KeysDamaged):
        decode(rewritten(slots=[])).open_with_passphrase(PASSPHRASE)


def test_a_new_passphrase_leaves_the_words_and_closes_the_old_way() -> None:
    changed = KEYS.with_passphrase(DATA_KEY, "another long one", LOWEST_COST)
    assert changed.slots[1] == KEYS.slots[1]
    assert changed.open_with_passphrase("another long one") == DATA_KEY
    with pytest.raises(WrongPassphrase):
        changed.open_with_passphrase(PASSPHRASE)


def test_every_space_has_its_own_keys() -> None:
    other, other_key, other_words = new_keys("Home", "en", PASSPHRASE, LOWEST_COST)
    assert other_key != DATA_KEY
    assert other_words != WORDS
    assert (other.space_id, other.salt) != (KEYS.space_id, KEYS.salt)


def test_nothing_secret_is_in_the_file_or_shown() -> None:
    shown = f"{KEYS!r}{RAW.decode()}"
    assert DATA_KEY.hex() not in shown
    assert PASSPHRASE not in shown
    assert " ".join(WORDS) not in shown
    # The file's own names ("memory") are words too: another space's file has the same ones.
    other, _key, _words = new_keys("Home", "en", PASSPHRASE, LOWEST_COST)
    assert not set(WORDS) & (quoted(shown) - quoted(f"{other!r}{encode(other).decode()}"))


def quoted(text: str) -> set[str]:
    return set(re.findall(r"""["'](\w+)["']""", text))
