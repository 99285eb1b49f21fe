from __future__ import annotations

import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from family_app.domain.space import SpaceState
from family_app.errors import (
    AmbiguousSpace,
    AppError,
    InUse,
    KeysDamaged,
    KeysMissing,
    NewerVersion,
    NoSuchSpace,
    OtherWords,
    PagesDamaged,
    PagesMissing,
    Refused,
    WrongPassphrase,
    WrongWords,
)
from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.recovery_words import to_words
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, flip, ready_space

NEW = "another long passphrase"


@pytest.fixture
def ready(home: Home) -> Ready:
    return ready_space(home)


def opens(home: Home, passphrase: str) -> bool:
    try:
        spaces.unlock(home, None, passphrase).close()
    except WrongPassphrase:
        return False
    return True


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


def test_changing_the_passphrase_closes_the_old_way(ready: Ready) -> None:
    before = ready.folder.pages.read_bytes()
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    assert ready.folder.pages.read_bytes() == before
    assert opens(ready.home, NEW)
    assert not opens(ready.home, PASSPHRASE)
    spaces.check_words(ready.home, None, ready.words)
    assert ready.folder.keys.read_bytes() == ready.folder.keys_copy.read_bytes()


def test_recovery_words_set_a_new_passphrase(ready: Ready) -> None:
    spaces.recover(ready.home, None, ready.words.upper(), NEW, cost=LOWEST_COST)
    assert opens(ready.home, NEW)
    assert not opens(ready.home, PASSPHRASE)
    opened = spaces.unlock_with_words(ready.home, None, ready.words)
    assert opened.info.label == LABEL
    opened.close()


def test_new_words_take_the_place_of_the_old_ones(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        spaces.new_words(ready.home, None, "not this passphrase")
    assert fingerprint(ready.home.root) == before
    words = spaces.new_words(ready.home, None, PASSPHRASE)
    spaces.check_words(ready.home, None, " ".join(words))
    with pytest.raises(OtherWords):
        spaces.check_words(ready.home, None, ready.words)
    assert opens(ready.home, PASSPHRASE)


def test_the_window_can_change_the_space_that_it_has_open(ready: Ready) -> None:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    with pytest.raises(InUse):
        spaces.rename(ready.home, None, "Other")
    spaces.rename(ready.home, None, "Other", lock_held=True)
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST, lock_held=True)
    opened.close()
    assert opens(ready.home, NEW)


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
            spaces.remove(ready.home, None, typed)
    assert fingerprint(ready.home.root) == before
    spaces.remove(ready.home, None, f" {LABEL} ")
    assert list(ready.home.spaces.iterdir()) == []


def test_a_space_whose_label_cannot_be_read_is_removed_by_its_id(ready: Ready) -> None:
    ready.folder.keys.unlink()
    ready.folder.keys_copy.unlink()
    with pytest.raises(Refused):
        spaces.remove(ready.home, ready.folder.id, "")
    spaces.remove(ready.home, ready.folder.id, ready.folder.id)
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


def _lose_keys(ready: Ready) -> None:
    ready.folder.keys.unlink()
    ready.folder.keys_copy.unlink()


def _damage_keys(ready: Ready) -> None:
    for path in (ready.folder.keys, ready.folder.keys_copy):
        flip(path, 200)


def _age_keys(ready: Ready) -> None:
    for path in (ready.folder.keys, ready.folder.keys_copy):
        path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 12'))


def _garble_pages(ready: Ready) -> None:
    ready.folder.pages.write_bytes(secrets.token_bytes(8192))


def _empty_pages(ready: Ready) -> None:
    ready.folder.pages.write_bytes(b"")


def _flip_pages(ready: Ready) -> None:
    flip(ready.folder.pages, 2000)


REFUSALS = [
    (None, "wrong passphrase", WrongPassphrase),
    (_lose_keys, PASSPHRASE, KeysMissing),
    (_damage_keys, PASSPHRASE, KeysDamaged),
    (_damage_keys, "wrong passphrase", KeysDamaged),
    (_age_keys, PASSPHRASE, NewerVersion),
    (_garble_pages, PASSPHRASE, PagesDamaged),
    (_garble_pages, "wrong passphrase", WrongPassphrase),
    (_empty_pages, PASSPHRASE, PagesDamaged),
    (_flip_pages, PASSPHRASE, PagesDamaged),
    (lambda ready: ready.folder.pages.unlink(), PASSPHRASE, PagesMissing),
]


@pytest.mark.parametrize("writer", [True, False])
@pytest.mark.parametrize(("harm", "passphrase", "kind"), REFUSALS)
def test_each_trouble_is_told_apart_and_nothing_is_changed(
    ready: Ready,
    harm: Callable[[Ready], None] | None,
    passphrase: str,
    kind: type[AppError],
    writer: bool,
) -> None:
    if harm:
        harm(ready)
    before = fingerprint(ready.home.root)
    with pytest.raises(AppError) as caught:
        spaces.unlock(ready.home, ready.folder.id, passphrase, writer=writer)
    assert type(caught.value) is kind
    assert fingerprint(ready.home.root) == before
    assert passphrase not in f"{caught.value!r} {caught.value} {caught.value.facts}"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("abandon " * 11 + "about", OtherWords),
        ("abandon " * 12, WrongWords),
        ("abandon " * 11, WrongWords),
    ],
)
def test_words_that_do_not_fit_change_nothing(
    ready: Ready, words: str, kind: type[AppError]
) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(kind):
        spaces.recover(ready.home, None, words, NEW, cost=LOWEST_COST)
    with pytest.raises(kind):
        spaces.unlock_with_words(ready.home, None, words)
    with pytest.raises(kind):
        spaces.check_words(ready.home, None, words)
    assert fingerprint(ready.home.root) == before


def test_a_refused_change_of_passphrase_changes_nothing(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        spaces.change_passphrase(ready.home, None, "wrong passphrase", NEW, cost=LOWEST_COST)
    with pytest.raises(Refused):
        spaces.change_passphrase(ready.home, None, PASSPHRASE, "short", cost=LOWEST_COST)
    with pytest.raises(Refused):
        spaces.recover(ready.home, None, ready.words, "short", cost=LOWEST_COST)
    assert fingerprint(ready.home.root) == before


@pytest.mark.parametrize("writer", [True, False])
def test_a_damaged_key_file_is_healed_once_the_space_has_opened(ready: Ready, writer: bool) -> None:
    whole = ready.folder.keys.read_bytes()
    flip(ready.folder.keys, 200)
    damaged = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        spaces.unlock(ready.home, None, "wrong passphrase", writer=writer)
    assert fingerprint(ready.home.root) == damaged
    spaces.unlock(ready.home, None, PASSPHRASE, writer=writer).close()
    assert ready.folder.keys.read_bytes() == whole


def test_a_spare_that_still_opens_with_the_old_passphrase_is_replaced(ready: Ready) -> None:
    old = ready.folder.keys_copy.read_bytes()
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    ready.folder.keys_copy.write_bytes(old)
    assert opens(ready.home, NEW)
    assert ready.folder.keys_copy.read_bytes() == ready.folder.keys.read_bytes() != old


def test_reading_goes_on_beside_a_writer_and_writing_does_not(ready: Ready) -> None:
    writer = spaces.unlock(ready.home, None, PASSPHRASE)
    assert spaces.list_spaces(ready.home)[0].state is SpaceState.IN_USE
    spaces.unlock(ready.home, None, PASSPHRASE, writer=False).close()
    for refused in (
        lambda: spaces.unlock(ready.home, None, PASSPHRASE),
        lambda: spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST),
        lambda: spaces.recover(ready.home, None, ready.words, NEW, cost=LOWEST_COST),
        lambda: spaces.rename(ready.home, None, "Other"),
        lambda: spaces.hide(ready.home, None, True),
        lambda: spaces.remove(ready.home, None, LABEL),
    ):
        with pytest.raises(InUse):
            refused()
    writer.close()
    assert opens(ready.home, PASSPHRASE)


def test_states_as_the_lock_screen_shows_them(ready: Ready) -> None:
    def state() -> SpaceState:
        return spaces.describe(ready.home, ready.folder.id).state

    assert state() is SpaceState.READY
    ready.folder.pages.rename(ready.folder.pages.with_name("away"))
    assert state() is SpaceState.PAGES_MISSING
    spaces.hide(ready.home, None, True)
    assert state() is SpaceState.HIDDEN
    whole = ready.folder.keys.read_bytes()
    _age_keys(ready)
    assert state() is SpaceState.NEWER_VERSION
    ready.folder.keys.write_bytes(whole[:100])
    ready.folder.keys_copy.write_bytes(whole[:100])
    assert state() is SpaceState.KEYS_DAMAGED
    _lose_keys(ready)
    assert state() is SpaceState.KEYS_MISSING


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
