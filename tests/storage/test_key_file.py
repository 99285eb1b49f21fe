from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from family_app.errors import AppError, KeysDamaged, KeysMissing, NewerVersion
from family_app.storage.key_file import (
    heal,
    key_file_problems,
    read_keys,
    read_keys_to_change,
    write_keys,
)
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.keys import Keys, new_keys
from family_app.storage.space_folder import SpaceFolder
from tests.ready_space import fingerprint, flip

KEYS = new_keys("Home", "en", "a quiet kitchen table", LOWEST_COST)[0]


def accept(_: Keys) -> None:
    pass


@pytest.fixture
def folder(tmp_path: Path) -> SpaceFolder:
    found = SpaceFolder(tmp_path / "abcdefgh")
    found.path.mkdir()
    write_keys(found, KEYS, accept)
    return found


def test_both_files_hold_the_same_and_nothing_is_left_beside_them(folder: SpaceFolder) -> None:
    assert sorted(path.name for path in folder.path.iterdir()) == ["keys.copy.json", "keys.json"]
    assert folder.keys.read_bytes() == folder.keys_copy.read_bytes()
    assert read_keys(folder) == KEYS
    assert key_file_problems(folder) == []


def test_a_flipped_byte_in_one_file_is_healed_and_in_both_is_damage(folder: SpaceFolder) -> None:
    whole = folder.keys.read_bytes()
    for position in range(0, len(whole), 7):
        for broken in (folder.keys, folder.keys_copy):
            flip(broken, position)
            assert read_keys(folder) == KEYS
            heal(folder)
            assert folder.keys.read_bytes() == folder.keys_copy.read_bytes() == whole
        for broken in (folder.keys, folder.keys_copy):
            flip(broken, position)
        before = fingerprint(folder.path)
        with pytest.raises(KeysDamaged):
            read_keys(folder)
        with pytest.raises(KeysDamaged):
            heal(folder)
        assert fingerprint(folder.path) == before
        folder.keys.write_bytes(whole)
        folder.keys_copy.write_bytes(whole)


def test_one_changed_byte_of_the_version_is_damage_that_the_spare_heals(
    folder: SpaceFolder,
) -> None:
    position = folder.keys.read_bytes().index(b'"version": 1') + len('"version": ')
    flip(folder.keys, position, ord("1") ^ ord("9"))
    assert read_keys(folder) == KEYS


@pytest.mark.parametrize("gone", ["keys", "keys_copy"])
def test_a_missing_file_is_made_again(folder: SpaceFolder, gone: str) -> None:
    whole = folder.keys.read_bytes()
    path: Path = getattr(folder, gone)
    path.unlink()
    assert key_file_problems(folder) == [f"{path.name} is missing."]
    assert read_keys(folder) == KEYS
    heal(folder)
    assert path.read_bytes() == whole


def test_without_either_file_the_keys_are_missing(folder: SpaceFolder) -> None:
    folder.keys.unlink()
    folder.keys_copy.unlink()
    with pytest.raises(KeysMissing):
        read_keys(folder)


def test_one_missing_and_one_damaged_is_damage(folder: SpaceFolder) -> None:
    folder.keys.unlink()
    flip(folder.keys_copy, 30)
    with pytest.raises(KeysDamaged):
        read_keys(folder)


def test_a_spare_left_behind_by_a_kill_gives_way_to_the_newer_file(folder: SpaceFolder) -> None:
    old = folder.keys_copy.read_bytes()
    newer = KEYS.labelled("Newer")
    write_keys(folder, newer, accept)
    folder.keys_copy.write_bytes(old)
    left = folder.keys.with_name("keys.json.new")
    left.write_bytes(b"half a fi")
    assert key_file_problems(folder) == ["keys.copy.json differs from keys.json."]
    heal(folder)
    assert folder.keys_copy.read_bytes() == folder.keys.read_bytes()
    assert read_keys(folder) == newer
    assert not left.exists()


@pytest.mark.parametrize("which", [("keys", "keys_copy"), ("keys",)])
def test_a_newer_program_s_file_is_never_healed_over(
    folder: SpaceFolder, which: tuple[str, ...]
) -> None:
    stored = json.loads(folder.keys.read_bytes()) | {"version": 3}
    for name in which:
        getattr(folder, name).write_text(json.dumps(stored), encoding="utf-8")
    before = fingerprint(folder.path)
    with pytest.raises(NewerVersion):
        read_keys(folder)
    with pytest.raises(NewerVersion):
        heal(folder)
    assert fingerprint(folder.path) == before


def test_two_spaces_files_in_one_folder_are_not_written_over(
    folder: SpaceFolder, tmp_path: Path
) -> None:
    other = SpaceFolder(tmp_path / "other")
    other.path.mkdir()
    foreign = new_keys("Other", "en", "a quiet kitchen table", LOWEST_COST)[0]
    write_keys(other, foreign, accept)
    shutil.copy(other.keys, folder.keys)
    with pytest.raises(KeysDamaged):
        read_keys_to_change(folder)


def test_a_proof_that_fails_changes_nothing(folder: SpaceFolder) -> None:
    before = fingerprint(folder.path)

    def doubt(_: Keys) -> None:
        raise KeysDamaged

    with pytest.raises(AppError):
        write_keys(folder, KEYS.labelled("Other"), doubt)
    assert fingerprint(folder.path) == before


def test_the_proof_gets_what_was_read_back_from_the_disk(folder: SpaceFolder) -> None:
    seen: list[Keys] = []
    write_keys(folder, KEYS.labelled("Other"), seen.append)
    assert [keys.label for keys in seen] == ["Other"]


def test_a_folder_in_place_of_the_file_is_damage(folder: SpaceFolder) -> None:
    folder.keys.unlink()
    folder.keys.mkdir()
    assert read_keys(folder) == KEYS
