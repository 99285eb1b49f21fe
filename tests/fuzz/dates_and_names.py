"""Dates as other programs write them, and file names that tell a day."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.exchange.dates import day_in_name, read_moment
from family_app.storage.snapshot_names import listed
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    text = raw.decode(errors="replace")
    moment = read_moment(text)
    if moment is not None and moment.time is not None:
        assert len(moment.time) == len("hh:mm")
    day_in_name(text)
    _as_a_copy(text.replace("/", "").replace("\0", ""))


def _as_a_copy(name: str) -> None:
    """A file of this name among the automatic copies."""
    if not 0 < len(name.encode()) < 250 or name in {".", ".."}:
        return
    backups = folder() / "backups"
    backups.mkdir(exist_ok=True)
    path = backups / name
    path.touch()
    try:
        for copy in listed(backups):
            assert copy.name == name
            assert copy.number >= 0
    finally:
        path.unlink()


def seeds() -> Iterator[bytes]:
    yield b"2024-01-05 10:30"
    yield b"2024-01-05T10:30:15.123+02:00"
    yield b"9999-12-31T23:59Z"
    yield b"0001-01-01T00:00:00Z"
    yield b"note_20240105.md"
    yield b"pages-000012-20240105T103000123456Z-before-import.db"


TARGET = Target(
    "dates-and-names", read, seeds, words=("-", "T", "Z", "+", ".db"), longest=300, share=10
)
