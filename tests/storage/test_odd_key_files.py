"""Key files with anything in them: read as they were written, or called damaged."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.errors import KeysDamaged, NewerVersion
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.key_text import read_label, written_text
from family_app.storage.keys import Keys, decode, encode, new_keys

KEYS = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)[0]
WHOLE = encode(KEYS)
STORED = json.loads(WHOLE)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
CHANGED = st.dictionaries(st.sampled_from([*STORED, "next", "more"]), VALUES, min_size=1)
EDITS = st.lists(
    st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6), st.integers(0, 6)), min_size=1
)
LONG = settings(max_examples=100_000)


def expect_refused_or_right(raw: bytes) -> Keys | None:
    """The keys, if these bytes are keys; the label is refused wherever they are."""
    try:
        keys = decode(raw)
    except (KeysDamaged, NewerVersion):
        return None
    assert decode(encode(keys)) == keys
    assert read_label(raw).label == keys.label
    return keys


def edited(edits: list[tuple[int, bytes, int]]) -> bytes:
    raw = bytearray(WHOLE)
    for place, put, cut in edits:
        raw[place : place + cut] = put
    return bytes(raw)


@given(EDITS)
def test_a_key_file_that_was_changed_is_the_same_or_damaged(
    edits: list[tuple[int, bytes, int]],
) -> None:
    keys = expect_refused_or_right(edited(edits))
    assert keys is None or keys == KEYS


@given(CHANGED)
def test_values_that_do_not_fit_are_refused_though_the_sum_is_right(
    changed: dict[str, object],
) -> None:
    expect_refused_or_right(written_text(STORED | changed))


@given(st.binary(max_size=400))
def test_any_bytes_are_refused(raw: bytes) -> None:
    assert expect_refused_or_right(raw) is None


@pytest.mark.slow
@LONG
@given(EDITS)
def test_very_many_changed_key_files(edits: list[tuple[int, bytes, int]]) -> None:
    keys = expect_refused_or_right(edited(edits))
    assert keys is None or keys == KEYS


@pytest.mark.slow
@LONG
@given(CHANGED)
def test_very_many_odd_values(changed: dict[str, object]) -> None:
    expect_refused_or_right(written_text(STORED | changed))
