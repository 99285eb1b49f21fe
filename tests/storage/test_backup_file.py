"""Backup files that were damaged, cut off, swapped or made up."""

from __future__ import annotations

import io
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from family_app.domain.long_work import unwatched
from family_app.errors import BackupDamaged, FileUnreadable, NewerVersion, Stopped
from family_app.storage import backup_file, backup_head
from family_app.storage.backup_file import Facts, Part
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.keys import new_keys
from family_app.storage.sealed_stream import PIECE, SealedReader, SealedWriter
from family_app.storage.space_key import SpaceKey

PAGES = bytes(range(256)) * 600  # more than two pieces


@cache
def made() -> tuple[bytes, SpaceKey]:
    """A small backup and the key that opens it; its part is no real database."""
    keys, data_key, _ = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)
    key = SpaceKey(bytes(data_key), keys.salt_bytes())
    with tempfile.TemporaryDirectory() as folder:
        pages, target = Path(folder) / "pages.db", Path(folder) / "one.closecircle"
        pages.write_bytes(PAGES)
        backup_file.write_backup(target, keys, key, facts(len(PAGES)), (pages,), unwatched)
        return target.read_bytes(), key


def facts(size: int, name: str = "pages.db") -> Facts:
    return Facts(
        "1.0", "2026-03-14T10:00:00+00:00", 0, 0, 0, 0, None, None, {}, (Part(name, size),)
    )


def taken_out(raw: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "one.closecircle", Path(folder) / "out"
        path.write_bytes(raw)
        out.mkdir()
        backup_file.extract(path, made()[1], out, unwatched)
        return (out / "pages.db").read_bytes()


def test_what_went_in_comes_out() -> None:
    assert taken_out(made()[0]) == PAGES


@given(st.floats(min_value=0, max_value=1, exclude_max=True), st.integers(1, 255))
@example(0.0, 1)
@example(0.000125, 1)
def test_any_changed_byte_is_damage(place: float, mask: int) -> None:
    raw = bytearray(made()[0])
    raw[int(place * len(raw))] ^= mask
    with pytest.raises(BackupDamaged):
        taken_out(bytes(raw))


@given(st.integers(0, 2000), st.integers(1, 255))
def test_any_changed_byte_of_the_head_is_damage(place: int, mask: int) -> None:
    raw = bytearray(made()[0])
    raw[place] ^= mask
    with pytest.raises(BackupDamaged):
        taken_out(bytes(raw))


@given(st.floats(min_value=0, max_value=1, exclude_max=True))
def test_a_file_that_was_cut_off_is_damage(place: float) -> None:
    raw = made()[0]
    with pytest.raises(BackupDamaged):
        taken_out(raw[: int(place * len(raw))])


@given(st.binary(min_size=1, max_size=PIECE))
def test_more_at_the_end_is_damage(more: bytes) -> None:
    with pytest.raises(BackupDamaged):
        taken_out(made()[0] + more)


@given(st.binary(max_size=4000))
def test_any_bytes_at_all_are_no_backup(raw: bytes) -> None:
    with pytest.raises(BackupDamaged):
        backup_head.read_head(io.BytesIO(raw))
    with pytest.raises(BackupDamaged):
        backup_head.read_head(io.BytesIO(made()[0][:26] + raw))


def test_pieces_cannot_change_places() -> None:
    raw, sealed = made()[0], PIECE + 16
    start = (
        len(raw)
        - (len(raw) - len(head_of(raw))) // sealed * sealed
        - (len(raw) - len(head_of(raw))) % sealed
    )
    first, second = raw[start : start + sealed], raw[start + sealed : start + 2 * sealed]
    with pytest.raises(BackupDamaged):
        taken_out(raw[:start] + second + first + raw[start + 2 * sealed :])
    with pytest.raises(BackupDamaged):
        taken_out(raw[:start] + first + raw[start + 2 * sealed :])


def head_of(raw: bytes) -> bytes:
    file = io.BytesIO(raw)
    backup_head.read_head(file)
    return raw[: file.tell()]


def test_another_space_does_not_open_it(tmp_path: Path) -> None:
    path = tmp_path / "one.closecircle"
    path.write_bytes(made()[0])
    with pytest.raises(BackupDamaged):
        backup_file.read_facts(path, SpaceKey(b"\1" * 32, b"\2" * 16))


def test_a_newer_format_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    keys, _, _ = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)
    monkeypatch.setattr(backup_head, "VERSION", 9)
    _, clear = backup_head.new_head(keys)
    monkeypatch.undo()
    with pytest.raises(NewerVersion):
        backup_head.read_head(io.BytesIO(clear))


@pytest.mark.parametrize("name", ["../pages.db", "keys.json", "/etc/pages.db", "media.db", ""])
def test_only_our_own_parts_are_written(tmp_path: Path, name: str) -> None:
    keys, data_key, _ = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)
    key = SpaceKey(bytes(data_key), keys.salt_bytes())
    (tmp_path / "x").write_bytes(b"bad")
    with pytest.raises(BackupDamaged):  # read back, so it is never even made
        backup_file.write_backup(
            tmp_path / "one", keys, key, facts(3, name), (tmp_path / "x",), unwatched
        )
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_stopping_leaves_what_stood_there(tmp_path: Path) -> None:
    keys, data_key, _ = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)
    key = SpaceKey(bytes(data_key), keys.salt_bytes())
    (tmp_path / "x").write_bytes(PAGES)
    target = tmp_path / "one.closecircle"
    target.write_bytes(b"older")

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Stopped

    with pytest.raises(Stopped):
        backup_file.write_backup(target, keys, key, facts(len(PAGES)), (tmp_path / "x",), stop)
    assert target.read_bytes() == b"older"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("where", ["none", ".", "no\0name", "x" * 3000])
def test_what_is_no_file_is_unreadable(tmp_path: Path, where: str) -> None:
    with pytest.raises(FileUnreadable), backup_file.opened(tmp_path / where):
        pass


@given(st.lists(st.binary(max_size=PIECE + 10), max_size=5))
def test_a_stream_comes_back_as_it_went_in(parts: list[bytes]) -> None:
    out, whole = io.BytesIO(), b"".join(parts)
    writer = SealedWriter(out, b"\3" * 32, b"head")
    for part in parts:
        writer.write(part)
    writer.finish()
    out.seek(0)
    reader = SealedReader(out, b"\3" * 32, b"head")
    assert reader.read(len(whole)) == whole
    reader.end()
