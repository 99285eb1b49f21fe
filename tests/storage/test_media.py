"""The store of pictures and files: encrypted, named by what it holds, and proved against it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from family_app.errors import MediaDamaged, NewerVersion, Stopped
from family_app.storage.media import Media
from family_app.storage.open_space import OpenSpace
from family_app.storage.rekey import Door, rewrite
from family_app.storage.space_key import SpaceKey

KEY = SpaceKey(bytes(range(32)), bytes(16))
SALT = bytes(range(16))
WORDS = b"quillfeatherlamp" * 600


@pytest.fixture
def media(tmp_path: Path) -> Media:
    return Media(tmp_path / "media.db", KEY)


def test_nothing_is_made_before_something_is_put_in(space: OpenSpace, media: Media) -> None:
    with space.read() as uow:
        assert uow.media.get("a") is None
    assert not space.folder.media.exists()
    assert media.names() == frozenset()
    assert not media.is_there


def test_bytes_come_back_and_the_same_ones_are_kept_once(media: Media) -> None:
    name = media.put(WORDS)
    assert media.put(WORDS) == name
    assert media.get(name) == WORDS
    assert media.names() == {name}


def test_neither_bytes_nor_their_plain_hash_stand_in_the_file(media: Media) -> None:
    import hashlib

    name = media.put(WORDS)
    assert name != hashlib.sha256(WORDS).hexdigest()
    raw = media.path.read_bytes()
    assert b"quillfeather" not in raw
    assert name.encode() not in raw


def test_another_key_gives_another_name(media: Media, tmp_path: Path) -> None:
    other = Media(tmp_path / "other.db", SpaceKey(bytes(32), bytes(16)))
    assert other.put(WORDS) != media.put(WORDS)


def test_names_stay_when_the_data_key_is_another(media: Media, tmp_path: Path) -> None:
    name = media.put(WORDS)
    moved = tmp_path / "moved.db"
    new = bytes(reversed(range(32)))
    rewrite(media.path, moved, Door(bytes(range(32)), bytes(16)), Door(new, SALT), lambda _: False)
    again = Media(moved, SpaceKey(new, SALT))
    assert again.put(WORDS) == name
    assert again.state().damaged == 0
    gone = again.put(WORDS * 40)
    again.remove({gone})
    assert moved.stat().st_size < 100_000


def test_what_is_removed_gives_its_room_back(media: Media) -> None:
    kept = media.put(b"small")
    before = media.path.stat().st_size
    gone = media.put(WORDS * 40)
    media.remove({gone})
    assert media.names() == {kept}
    assert media.path.stat().st_size < before + 40_000


def test_rows_are_taken_over_once(media: Media, tmp_path: Path) -> None:
    names = {media.put(WORDS), media.put(b"second")}
    other = Media(tmp_path / "other.db", KEY)
    assert other.take_over(media, names | {"unknown"}) == 2
    assert other.take_over(media, names) == 0
    assert other.state().whole == names


def test_a_row_that_is_not_what_its_name_says_is_found(media: Media) -> None:
    names = [media.put(bytes([number]) * 5000) for number in range(3)]
    with contextlib.closing(KEY.connect(media.path)) as inside:
        inside.execute("UPDATE media SET bytes = ? WHERE name = ?", (b"other", names[1]))
    state = media.state()
    assert state.damaged == 1
    assert state.whole == {names[0], names[2]}


def test_damage_is_told_as_damage_of_pictures_and_nothing_is_put_over_it(media: Media) -> None:
    name = media.put(WORDS)
    media.path.write_bytes(bytes(8192))
    with pytest.raises(MediaDamaged):
        media.get(name)
    with pytest.raises(MediaDamaged):
        media.put(b"new")
    assert media.path.read_bytes() == bytes(8192)


def test_one_bad_page_takes_only_what_stands_on_it(media: Media) -> None:
    names = [media.put(bytes([number]) * 20_000) for number in range(4)]
    raw = bytearray(media.path.read_bytes())
    raw[-5000] ^= 1
    media.path.write_bytes(bytes(raw))
    assert media.state().whole == set(names[:3])


def test_a_look_through_can_be_stopped(media: Media) -> None:
    for number in range(3):
        media.put(bytes([number]))
    seen: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        media.state(step)
    assert seen == [(0, 3), (1, 3)]


def test_a_store_of_a_newer_program_is_left_alone(media: Media) -> None:
    media.put(WORDS)
    with contextlib.closing(KEY.connect(media.path)) as inside:
        inside.execute("PRAGMA user_version = 2")
    with pytest.raises(NewerVersion):
        media.put(b"new")
