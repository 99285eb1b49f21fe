"""Bytes changed at random, in databases and key files: found or harmless, never a wrong reading."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import pytest

from family_app.errors import AppError, KeysDamaged, NewerVersion, PagesDamaged, WrongPassphrase
from family_app.paths import Home
from family_app.services import journal, samples, spaces
from family_app.storage.engine import connect
from family_app.storage.key_file import key_file_problems, read_keys
from family_app.storage.open_space import OpenSpace
from family_app.storage.salvage import salvage
from family_app.storage.soundness import look_through
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.tables import Table
from tests.ready_space import PASSPHRASE, Ready, ready_space
from tests.storage.made import Made, make

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Made:
    made = make(tmp_path_factory.mktemp("flipped") / "space")
    with made.opened() as space:
        samples.fill(space, 60, 1)
    return made


@pytest.fixture(scope="module")
def ready_once(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    ready = ready_space(Home(tmp_path_factory.mktemp("flipped-keys") / "home"))
    with closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space:
        samples.fill(space, 3, 1)
    return ready


def rows(made: Made) -> Rows:
    with closing(connect(made.pages, made.key, made.salt)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in Table.metadata.tables
        }


def read_all(space: OpenSpace) -> list[object]:
    """What a reader sees of every page of the journal."""
    with space.read() as uow:
        return [journal.entry(uow, row.uid) for row in journal.entry_rows(uow)]


def change(path: Path, draw: random.Random) -> tuple[int, int]:
    raw = bytearray(path.read_bytes())
    place, mask = (
        draw.randrange(len(raw)),
        draw.choice([1 << draw.randrange(8), draw.randrange(1, 256)]),
    )
    raw[place] ^= mask
    path.write_bytes(raw)
    return place, mask


def flip_pages(made: Made, folder: Path, seed: int, *, save: bool) -> None:
    """Change one byte: whatever still reads is as it was, and a look through names the damage."""
    draw = random.Random(seed)
    content, right = made.pages.read_bytes(), rows(made)
    with made.opened(writer=False) as space:
        seen = read_all(space)
    damaged = Made(folder, made.key, made.salt)
    folder.mkdir()
    damaged.pages.write_bytes(content)
    where = change(damaged.pages, draw)
    try:
        with damaged.opened() as space:
            assert read_all(space) == seen, where
    except PagesDamaged:
        pass
    damaged.pages.write_bytes(content)
    change(damaged.pages, random.Random(seed))
    found, _ = look_through(folder, made.key, made.salt)
    assert found, f"not found: {where}"
    if save:
        target = folder / "saved"
        target.mkdir()
        report = salvage(SpaceFolder(folder), target, made.key, made.salt, patience=0)
        fresh = Made(target, made.key, made.salt)
        assert report.total("lost") or report.total("torn") or rows(fresh) == right, where


def flip_keys(ready: Ready, home: Home, seed: int) -> None:
    """Change a byte in one or both key files: they open all the same, or are called damaged."""
    draw = random.Random(seed)
    copied = Ready(home, SpaceFolder(home.spaces / ready.folder.id), ready.words)
    copied.folder.path.mkdir(parents=True)
    for source in (ready.folder.keys, ready.folder.keys_copy):
        (copied.folder.path / source.name).write_bytes(source.read_bytes())
    right = read_keys(ready.folder)
    which = draw.choice([("keys",), ("keys_copy",), ("keys", "keys_copy")])
    for name in which:
        change(getattr(copied.folder, name), draw)
    assert key_file_problems(copied.folder)
    if len(which) == 1:
        assert read_keys(copied.folder) == right
        return
    with pytest.raises((KeysDamaged, NewerVersion)):
        read_keys(copied.folder)


@pytest.mark.parametrize("part", range(2))
def test_a_changed_byte_of_the_pages_is_found(whole: Made, tmp_path: Path, part: int) -> None:
    for seed in range(part * 12, part * 12 + 12):
        flip_pages(whole, tmp_path / str(seed), seed, save=seed % 6 == 0)


def test_a_changed_byte_of_the_key_files_is_found(ready_once: Ready, tmp_path: Path) -> None:
    for seed in range(60):
        flip_keys(ready_once, Home(tmp_path / str(seed)), seed)


def said_of(ready: Ready) -> str:
    try:
        spaces.unlock(ready.home, None, PASSPHRASE).close()
    except AppError as error:
        return error.code
    return ""


def test_damage_is_never_called_a_wrong_passphrase(ready: Ready) -> None:
    """Every file of a space is damaged in turn, and the right passphrase is tried on it."""
    draw = random.Random(1)
    kept = {path: path.read_bytes() for path in ready.folder.path.iterdir() if path.is_file()}
    for paths in (["pages.db"], ["keys.json"], ["keys.copy.json"], ["keys.json", "keys.copy.json"]):
        for _ in range(2):
            for path, content in kept.items():
                path.write_bytes(content)
            for name in paths:
                change(ready.folder.path / name, draw)
            assert said_of(ready) != WrongPassphrase.code


@pytest.mark.slow
@pytest.mark.parametrize("part", range(100))
def test_thousands_of_changed_bytes_of_the_pages(whole: Made, tmp_path: Path, part: int) -> None:
    for seed in range(1000 + part * 40, 1000 + part * 40 + 40):
        flip_pages(whole, tmp_path / str(seed), seed, save=seed % 4 == 0)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_thousands_of_changed_bytes_of_the_keys(
    ready_once: Ready, tmp_path: Path, part: int
) -> None:
    for seed in range(1000 + part * 100, 1000 + part * 100 + 100):
        flip_keys(ready_once, Home(tmp_path / str(seed)), seed)
