"""keys.json and its spare as any bytes: the keys that were written, or a refusal."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import KeysDamaged, KeysMissing, NewerVersion
from family_app.storage.key_pair import choose, look
from family_app.storage.key_text import claims_newer, read_label
from family_app.storage.keys import decode, encode
from tests.fuzz.made_once import folder, keys
from tests.fuzz.target import Target

_BETWEEN = b"\0\0"  # never in JSON


def read(raw: bytes) -> None:
    main, _, spare = raw.partition(_BETWEEN)
    claims_newer(main)
    paths = folder() / "keys.json", folder() / "keys.copy.json"
    for path, content in zip(paths, (main, spare), strict=True):
        path.write_bytes(content)
    found = choose(*(look(path, decode) for path in paths))
    assert encode(found) in (main, spare)
    assert choose(*(look(path, read_label) for path in paths)).label == found.label


def seeds() -> Iterator[bytes]:
    right = encode(keys()[0])
    yield right
    yield right[:-30] + _BETWEEN + right
    yield right + _BETWEEN
    yield right.replace(b'"version": 1', b'"version": 9')


TARGET = Target(
    "key-file",
    read,
    seeds,
    (KeysDamaged, KeysMissing, NewerVersion),
    (
        '"version"',
        '"slots"',
        '"sha256"',
        '"next"',
        '"salt"',
        "[[[[[[[[",
        "null",
        "1e999",
        "\\ud800",
    ),
    share=14,
)
