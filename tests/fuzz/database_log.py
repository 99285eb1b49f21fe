"""The log of the latest changes beside a database: counted and read, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from family_app.services import journal
from family_app.storage.stored_image import _versions
from family_app.storage.write_log import lost_changes
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target
from tests.services.drafts import page
from tests.storage.made import make

_FRAME = 24 + 4096


@cache
def _real() -> bytes:
    made = make(folder() / "cut-off")
    with made.opened() as space:
        with space.write() as uow:
            journal.save_entry(uow, page("soup"))
        return (made.folder / "pages.db-wal").read_bytes()


def read(raw: bytes) -> None:
    pages = folder() / "logged.db"
    pages.touch()
    pages.with_name("logged.db-wal").write_bytes(raw)
    lost = lost_changes(pages)
    assert 0 <= lost <= len(raw) // _FRAME
    if lost == 0 and raw == _real():
        assert _versions(pages)
    for number, versions in _versions(pages).items():
        assert number > 0
        assert all(len(one) <= 4096 for one in versions)


def seeds() -> Iterator[bytes]:
    whole = _real()
    yield whole[: 32 + 2 * _FRAME]
    yield whole[:32]
    yield whole[: 32 + _FRAME + 100]
    yield b"\x37\x7f\x06\x82" + whole[4 : 32 + _FRAME]


TARGET = Target("database-log", read, seeds, longest=32 + 3 * _FRAME, share=4)
