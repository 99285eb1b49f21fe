from __future__ import annotations

import secrets
from collections.abc import Callable

import pytest

from family_app.domain.space import SpaceState
from family_app.errors import (
    AppError,
    InUse,
    KeysDamaged,
    KeysMissing,
    NewerVersion,
    PagesDamaged,
    PagesMissing,
    WrongPassphrase,
)
from family_app.services import spaces, wiping
from family_app.storage.key_slots import LOWEST_COST
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, flip, opens

NEW = "another long passphrase"


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
        lambda: wiping.remove(ready.home, None, LABEL),
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
