"""Against a real Secret Service on a bus of the test's own."""

from __future__ import annotations

import json
import shutil

import pytest

from family_app.domain.space import SpaceState
from family_app.errors import NotThisComputer, WrongPassphrase
from family_app.paths import Home
from family_app.services import key_change, spaces, this_computer
from family_app.storage import generations
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.writer_lock import WriterLock
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, opens
from tests.secret_service import SecretService

NEW = "another long passphrase"


def switch_on(ready: Ready) -> None:
    info = this_computer.switch_on(ready.home, None, PASSPHRASE)
    assert info.opens_here


def opens_by_itself(home: Home) -> bool:
    try:
        this_computer.unlock(home, None).close()
    except NotThisComputer:
        return False
    return True


@pytest.mark.usefixtures("key_store")
def test_switched_on_it_opens_beside_passphrase_and_words(ready: Ready) -> None:
    assert not opens_by_itself(ready.home)
    switch_on(ready)
    assert opens_by_itself(ready.home)
    assert opens(ready.home, PASSPHRASE)
    spaces.check_words(ready.home, None, ready.words)


def test_the_store_names_neither_space_nor_program(ready: Ready, key_store: SecretService) -> None:
    spaces.hide(ready.home, None, True)
    switch_on(ready)
    (shown,) = key_store.items()
    keys = read_keys(ready.folder)
    for name in (LABEL, keys.space_id, ready.folder.id, "circle", "family", "space", "diary"):
        assert name.casefold() not in shown.casefold()
    assert spaces.list_spaces(ready.home)[0].state is SpaceState.HIDDEN


def test_switched_off_nothing_is_left(ready: Ready, key_store: SecretService) -> None:
    before = json.loads(ready.folder.keys.read_text())
    switch_on(ready)
    with_slot = ready.folder.keys.read_bytes()
    info = this_computer.switch_off(ready.home, None)
    assert not info.opens_here
    assert key_store.items() == []
    assert not opens_by_itself(ready.home)
    assert json.loads(ready.folder.keys.read_text()) == before
    # A key file that somebody kept has no secret to go with it.
    ready.folder.keys.write_bytes(with_slot)
    ready.folder.keys_copy.write_bytes(with_slot)
    assert not opens_by_itself(ready.home)


def test_switched_on_twice_one_secret_is_kept(ready: Ready, key_store: SecretService) -> None:
    switch_on(ready)
    switch_on(ready)
    assert len(key_store.items()) == 1
    assert len(read_keys(ready.folder).slots) == 3
    assert opens_by_itself(ready.home)


def test_a_wrong_passphrase_keeps_no_secret(ready: Ready, key_store: SecretService) -> None:
    before = fingerprint(ready.folder.path)
    with pytest.raises(WrongPassphrase):
        this_computer.switch_on(ready.home, None, "not this one")
    assert key_store.items() == []
    assert fingerprint(ready.folder.path) | {"writer.lock": ""} == before | {"writer.lock": ""}


# The library leaves its connection to a locked store to the collector.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_locked_store_is_no_way_in_and_no_harm(ready: Ready, key_store: SecretService) -> None:
    switch_on(ready)
    key_store.lock()
    assert not opens_by_itself(ready.home)
    assert opens(ready.home, PASSPHRASE)
    info = this_computer.switch_off(ready.home, None)
    assert not info.opens_here


@pytest.mark.usefixtures("no_key_store")
def test_without_a_store_it_cannot_be_switched_on(ready: Ready) -> None:
    before = ready.folder.keys.read_bytes()
    with pytest.raises(NotThisComputer):
        this_computer.switch_on(ready.home, None, PASSPHRASE)
    assert ready.folder.keys.read_bytes() == before
    assert opens(ready.home, PASSPHRASE)


def test_a_store_that_is_gone_leaves_the_passphrase(
    ready: Ready, key_store: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(ready)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert key_store.address
    assert not opens_by_itself(ready.home)
    assert opens(ready.home, PASSPHRASE)


@pytest.mark.usefixtures("key_store")
def test_the_slot_of_another_space_does_not_open(
    ready: Ready, tmp_path_factory: pytest.TempPathFactory
) -> None:
    switch_on(ready)
    other = Home(tmp_path_factory.mktemp("other"))
    made = spaces.create(other, "Other", PASSPHRASE, cost=LOWEST_COST)
    folder = other.spaces / made.info.id
    stolen = read_keys(ready.folder).slots[-1]
    from family_app.storage import key_file, space_folder

    theirs = space_folder.SpaceFolder(folder)
    keys = key_file.read_keys(theirs)
    key_file.write_keys(theirs, keys.with_slot(stolen), lambda _: None)
    assert not opens_by_itself(other)
    shutil.rmtree(folder)


@pytest.mark.usefixtures("key_store")
def test_a_forgotten_passphrase_is_replaced_while_the_computer_still_opens(ready: Ready) -> None:
    switch_on(ready)
    this_computer.new_passphrase(ready.home, None, NEW, cost=LOWEST_COST)
    assert opens(ready.home, NEW)
    assert not opens(ready.home, PASSPHRASE)
    assert opens_by_itself(ready.home)
    spaces.check_words(ready.home, None, ready.words)


def test_new_passphrase_words_and_name_leave_it_a_new_key_does_not(
    ready: Ready, key_store: SecretService
) -> None:
    switch_on(ready)
    spaces.change_passphrase(ready.home, None, PASSPHRASE, NEW, cost=LOWEST_COST)
    spaces.new_words(ready.home, None, NEW)
    spaces.rename(ready.home, None, "Other")
    assert opens_by_itself(ready.home)
    new = key_change.prepare(ready.home, None, NEW, "delete", cost=LOWEST_COST)
    key_change.carry_out(ready.home, new, lambda _done, _total: False)
    assert not opens_by_itself(ready.home)
    assert key_store.items() == []
    assert not spaces.describe(ready.home, None).opens_here


@pytest.mark.usefixtures("key_store")
def test_keys_for_a_backup_go_without_it(ready: Ready) -> None:
    before = read_keys(ready.folder)
    switch_on(ready)
    keys = read_keys(ready.folder)
    assert keys != before
    assert keys.without_computer() == before


def test_a_change_of_the_key_cut_off_late_forgets_the_secret_at_the_next_opening(
    ready: Ready, key_store: SecretService
) -> None:
    switch_on(ready)
    new = key_change.prepare(ready.home, None, PASSPHRASE, "delete", cost=LOWEST_COST)
    with WriterLock.take(ready.folder):
        space, door = key_change._begun(ready.folder, new)
        generations.prepare(space, door, lambda _done, _total: False)
        generations.move_in(space)
    assert len(key_store.items()) == 1
    assert opens(ready.home, PASSPHRASE)
    assert key_store.items() == []
    assert not opens_by_itself(ready.home)
