"""Bytes changed at random in backups of both kinds: found, or what comes out is as it was."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from family_app.domain.long_work import unwatched
from family_app.domain.snapshots import Held, Why
from family_app.errors import BackupDamaged, PagesDamaged
from family_app.paths import Home
from family_app.services import backups, samples, snapshots, spaces
from family_app.storage.key_file import read_keys
from family_app.storage.keys import Keys
from family_app.storage.media import Media
from family_app.storage.snapshot import prove_copy
from family_app.storage.snapshots import held_in
from family_app.storage.space_key import SpaceKey
from tests.ready_space import PASSPHRASE, ready_space
from tests.services.with_picture import put_picture


@dataclass(frozen=True)
class Kept:
    """A backup file, an automatic copy and the files of one space, and what opens them."""

    file: Path
    copy: Path
    media: Path
    data_key: bytes
    salt: bytes
    held: Held

    def way_in(self, _: Keys) -> bytearray:
        """As the right passphrase does, without its half second."""
        return bytearray(self.data_key)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    ready = ready_space(Home(tmp_path_factory.mktemp("flipped-backups") / "home"))
    file = ready.home.root / "one.closecircle"
    with closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space:
        samples.fill(space, 30, 1)
        for width in (320, 500):
            put_picture(space, width)
        assert snapshots.take(space, Why.ASKED)
        held = backups.write(space, file).held()
    keys = read_keys(ready.folder)
    (copy,) = ready.folder.backups.glob("pages-*.db")
    data_key = bytes(keys.open_with_passphrase(PASSPHRASE))
    return Kept(file, copy, ready.folder.media, data_key, keys.salt_bytes(), held)


def changed(path: Path, target: Path, draw: random.Random) -> tuple[int, int]:
    """Write the file with one bit or byte changed; where, and which bits."""
    raw = bytearray(path.read_bytes())
    # A third of them near the start, where what is clear and what rules the rest stands.
    place = draw.randrange(len(raw) if draw.random() < 2 / 3 else 3000)
    mask = draw.choice([1 << draw.randrange(8), draw.randrange(1, 256)])
    raw[place] ^= mask
    target.write_bytes(raw)
    return place, mask


def flip_file(kept: Kept, folder: Path, seed: int) -> None:
    """A backup file has no byte that does not matter."""
    target = folder / "one.closecircle"
    where = changed(kept.file, target, random.Random(seed))
    found = False
    try:
        backups.verify(Home(folder / "home"), target, kept.way_in)
    except BackupDamaged:
        found = True
    assert found, f"not found: {where}"


def flip_copy(kept: Kept, folder: Path, seed: int) -> None:
    """Of an automatic copy only the salt does not matter, which the key file has too."""
    target = folder / kept.copy.name
    place, mask = changed(kept.copy, target, random.Random(seed))
    key = SpaceKey(kept.data_key, kept.salt)
    try:
        prove_copy(target, key)
    except PagesDamaged:
        return
    assert place < len(kept.salt), f"not found: {place} {mask}"
    assert held_in(target, key) == kept.held


def flip_media(kept: Kept, folder: Path, seed: int) -> None:
    """Of the store of files as well; each file in it is as it was, or none."""
    target = folder / kept.media.name
    place, mask = changed(kept.media, target, random.Random(seed))
    key = SpaceKey(kept.data_key, kept.salt)
    right, there = Media(kept.media, key), Media(target, key)
    try:
        prove_copy(target, key)
    except PagesDamaged:
        pass
    else:
        assert place < len(kept.salt), f"not found: {place} {mask}"
    for name in right.names():
        assert there.proved(name, right.naming_keys()) in (None, right.get(name)), place


def test_both_are_whole_before(kept: Kept, tmp_path: Path) -> None:
    assert backups.verify(Home(tmp_path), kept.file, kept.way_in, unwatched).held() == kept.held
    assert held_in(kept.copy, SpaceKey(kept.data_key, kept.salt)) == kept.held


def test_a_changed_byte_of_a_backup_is_found(kept: Kept, tmp_path: Path) -> None:
    for seed in range(25):
        flip_file(kept, tmp_path, seed)
        flip_copy(kept, tmp_path, seed)
        flip_media(kept, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(20))
def test_thousands_of_changed_bytes_of_backups(kept: Kept, tmp_path: Path, part: int) -> None:
    for seed in range(1000 + part * 100, 1000 + part * 100 + 100):
        flip_file(kept, tmp_path, seed)
        flip_copy(kept, tmp_path, seed)
        flip_media(kept, tmp_path, seed)
