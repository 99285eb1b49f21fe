"""Odd values in a key file whose checksum is right, as somebody with an editor would make it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress

from family_app.errors import KeysDamaged, NewerVersion, OtherWords, WrongWords
from family_app.storage.key_slots import RECOVERY_WORDS
from family_app.storage.key_text import read_label, written_text
from family_app.storage.keys import decode, encode, former_key
from tests.fuzz.made_once import keys
from tests.fuzz.target import Target

_RIGHT: dict[str, object] = {}


def read(raw: bytes) -> None:
    """The bytes are JSON values that take the place of the file's own."""
    try:
        changed = json.loads(raw)
        text = written_text(_right() | changed)
    except (ValueError, TypeError, RecursionError):
        return
    found = decode(text)
    assert decode(encode(found)) == found
    assert read_label(text).label == found.label
    found.salt_bytes()
    if any(slot.kind == RECOVERY_WORDS for slot in found.slots):
        _open(lambda: found.open_with_words(keys()[2]))
    if found.next is not None:
        _open(lambda: former_key(found, bytearray(32)))


def _open(way_in: Callable[[], object]) -> None:
    with suppress(KeysDamaged, OtherWords, WrongWords):
        way_in()


def _right() -> dict[str, object]:
    if not _RIGHT:
        _RIGHT.update(json.loads(encode(keys()[0])))
    return _RIGHT


def seeds() -> Iterator[bytes]:
    right = _right()
    yield json.dumps({"label": "Other", "hidden": True, "language": "es"}).encode()
    yield json.dumps({"version": 2, "salt": "00" * 16}).encode()
    yield json.dumps({"slots": right["slots"]}).encode()
    slots = right["slots"]
    assert isinstance(slots, list)
    following = {"salt": right["salt"], "slots": slots, "former": slots[0], "old_backups": "delete"}
    yield json.dumps({"version": 2, "next": following}).encode()


TARGET = Target(
    "key-values",
    read,
    seeds,
    (KeysDamaged, NewerVersion),
    ('"version":', '"slots":', '"next":', '"kind":', '"parameters":', '"memory_kib":', "null"),
    share=8,
)
