"""Keys, a backup and a folder that several targets share; made when first asked for."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from family_app.domain.long_work import unwatched
from family_app.storage import backup_file
from family_app.storage.backup_file import Facts, Part
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.keys import Keys, new_keys
from family_app.storage.space_key import SpaceKey


@cache
def folder() -> Path:
    """A folder of this run's own, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() else None
    made = Path(tempfile.mkdtemp(prefix="family-app-fuzz-", dir=parent))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@cache
def keys() -> tuple[Keys, SpaceKey, str]:
    """The keys of a space, what they open, and its recovery words."""
    made, data_key, words = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)
    return made, SpaceKey(bytes(data_key), made.salt_bytes()), " ".join(words)


def facts(size: int) -> Facts:
    """What a small backup says about itself."""
    part = Part("pages.db", size)
    return Facts("1.0", "2026-03-14T10:00:00+00:00", 0, 0, 0, 0, None, None, {}, (part,))


@cache
def backup() -> bytes:
    """A small backup file; its part is no real database."""
    made, key, _ = keys()
    pages, target = folder() / "pages.db", folder() / "seed.closecircle"
    pages.write_bytes(b"pages " * 20)
    backup_file.write_backup(target, made, key, facts(120), (pages,), unwatched)
    return target.read_bytes()


def taken_out(raw: bytes) -> dict[str, bytes]:
    """The files that a backup gives out, by name."""
    path, out = folder() / "tried.closecircle", folder() / "out"
    path.write_bytes(raw)
    out.mkdir()
    try:
        told = backup_file.extract(path, keys()[1], out, unwatched)
        given = {one.name: one.read_bytes() for one in out.iterdir()}
    finally:
        shutil.rmtree(out)
    assert {part.name: part.size for part in told.parts} == {
        name: len(content) for name, content in given.items()
    }
    return given
