from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from family_app.domain.space import SpaceState
from family_app.errors import (
    AmbiguousSpace,
    NoSuchSpace,
    Refused,
)
from family_app.paths import Home
from family_app.services import spaces, wiping
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.recovery_words import to_words
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, opens


def test_a_new_space_opens_and_is_empty(home: Home) -> None:
    made = spaces.create(home, "  Our\thome ", PASSPHRASE, cost=LOWEST_COST)
    assert made.info.label == "Our home"
    assert made.info.state is SpaceState.READY
    assert re.fullmatch("[a-z2-7]{8}", made.info.id)
    assert len(made.recovery_words) == 12
    assert made.recovery_words[0] not in repr(made)
    opened = spaces.unlock(home, made.info.id, PASSPHRASE)
    with opened.read() as uow:
        held = spaces.counts(uow)
    opened.close()
    assert (held.entries, held.people, held.answers, held.days, held.attachments) == (0,) * 5
    assert held.schema


def test_the_words_are_of_the_user_s_language(home: Home) -> None:
    made = spaces.create(home, "Casa", PASSPHRASE, language="es", cost=LOWEST_COST)
    spaces.check_words(home, "Casa", " ".join(made.recovery_words))
    assert not set(made.recovery_words) <= set(to_words(bytes(16), "en"))


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits")
def test_everything_is_for_this_user_only(home: Home) -> None:
    before = os.umask(0o022)
    try:
        made = spaces.create(home, LABEL, PASSPHRASE, cost=LOWEST_COST)
    finally:
        os.umask(before)
    folder = home.spaces / made.info.id
    for path in (home.root, home.spaces, folder):
        assert path.stat().st_mode & 0o777 == 0o700
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path.name


def test_only_a_passphrase_under_eight_characters_is_refused(home: Home) -> None:
    with pytest.raises(Refused):
        spaces.create(home, LABEL, "seven77", cost=LOWEST_COST)
    assert not home.root.exists()
    spaces.create(home, LABEL, "aaaaaaaa", cost=LOWEST_COST)


def test_a_label_too_long_is_refused(home: Home) -> None:
    with pytest.raises(Refused):
        spaces.create(home, "x" * 81, PASSPHRASE, cost=LOWEST_COST)
    assert not home.root.exists()


def test_a_failed_making_leaves_no_folder(home: Home) -> None:
    with pytest.raises(ValueError, match="limits"):
        spaces.create(home, LABEL, PASSPHRASE, cost=type(LOWEST_COST)(1, 1, 1))
    assert list(home.spaces.iterdir()) == []


def test_what_a_killed_making_left_is_in_no_list_and_goes(home: Home) -> None:
    left = home.spaces / ".new-abcdefgh"
    left.mkdir(parents=True)
    assert spaces.list_spaces(home) == ()
    os.utime(left, (0, 0))
    spaces.create(home, LABEL, PASSPHRASE, cost=LOWEST_COST)
    assert not left.exists()


def test_renaming_and_hiding_need_no_passphrase_and_leave_the_slots(ready: Ready) -> None:
    slots = re.search(r'"slots".*', ready.folder.keys.read_text("utf-8"), re.DOTALL)
    assert slots
    assert spaces.rename(ready.home, None, "Zuhause 🏠").label == "Zuhause 🏠"
    assert spaces.hide(ready.home, None, True).state is SpaceState.HIDDEN
    after = re.search(r'"slots".*', ready.folder.keys.read_text("utf-8"), re.DOTALL)
    assert after
    assert after.group() == slots.group()
    assert spaces.hide(ready.home, "Zuhause 🏠", False).state is SpaceState.READY
    assert opens(ready.home, PASSPHRASE)


def test_removing_needs_the_label_typed_out(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    for typed in ("", "home", "Home!"):
        with pytest.raises(Refused):
            wiping.remove(ready.home, None, typed)
    assert fingerprint(ready.home.root) == before
    wiping.remove(ready.home, None, f" {LABEL} ")
    assert list(ready.home.spaces.iterdir()) == []


def test_a_space_whose_label_cannot_be_read_is_removed_by_its_id(ready: Ready) -> None:
    ready.folder.keys.unlink()
    ready.folder.keys_copy.unlink()
    with pytest.raises(Refused):
        wiping.remove(ready.home, ready.folder.id, "")
    wiping.remove(ready.home, ready.folder.id, ready.folder.id)
    assert not ready.folder.path.exists()


def test_a_label_is_found_as_it_was_typed(home: Home) -> None:
    made = spaces.create(home, "Ours  at\thome ", "a long passphrase", cost=LOWEST_COST)
    assert spaces.describe(home, "Ours  at\thome ").id == made.info.id


def test_spaces_are_named_by_label_or_id(ready: Ready) -> None:
    other = ready.home.spaces / "zzzzzzzz"
    shutil.copytree(ready.folder.path, other)
    with pytest.raises(AmbiguousSpace) as caught:
        spaces.describe(ready.home, LABEL)
    assert ready.folder.id in str(caught.value)
    assert "zzzzzzzz" in str(caught.value)
    with pytest.raises(AmbiguousSpace):
        spaces.describe(ready.home, None)
    assert spaces.describe(ready.home, "zzzzzzzz").id == "zzzzzzzz"
    spaces.rename(ready.home, "zzzzzzzz", "Étage")
    assert spaces.describe(ready.home, "E\u0301tage").id == "zzzzzzzz"
    with pytest.raises(NoSuchSpace):
        spaces.describe(ready.home, "nobody's")


def test_without_a_home_there_are_no_spaces(home: Home) -> None:
    assert spaces.list_spaces(home) == ()
    with pytest.raises(NoSuchSpace):
        spaces.unlock(home, None, PASSPHRASE)
    assert not home.root.exists()


def test_the_database_library_is_not_loaded_before_a_space_opens() -> None:
    code = (
        "import sys, family_app.services.spaces, family_app.services.strength;"
        "print([n for n in ('sqlalchemy', 'sqlcipher3', 'alembic', 'zxcvbn', 'PySide6')"
        " if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_space_is_found_wherever_its_folder_is_moved(ready: Ready, tmp_path: Path) -> None:
    moved = Home(tmp_path / "elsewhere")
    shutil.move(ready.home.root, moved.root)
    assert opens(moved, PASSPHRASE)
