"""A `.closecircle` file as any bytes: what went in comes out, or it is called damaged."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import BackupDamaged, NewerVersion
from tests.fuzz.made_once import backup, taken_out
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    given = taken_out(raw)
    assert raw == backup()
    assert given == {"pages.db": b"pages " * 20}


def seeds() -> Iterator[bytes]:
    right = backup()
    yield right
    yield right[:-1]
    yield right[:30]
    yield right + b"\0"


TARGET = Target(
    "backup-file",
    read,
    seeds,
    (BackupDamaged, NewerVersion),
    ("Close Circle backup\n", "\0\1", "\0\2"),
    share=10,
)
