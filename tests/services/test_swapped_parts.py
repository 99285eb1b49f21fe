"""Parts of two spaces put in each other's places, by mistake or on purpose: refused, every one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from family_app.domain.ids import AttachmentId
from family_app.domain.snapshots import Why
from family_app.errors import (
    AppError,
    BackupDamaged,
    KeysDamaged,
    OtherWords,
    PagesDamaged,
    WrongPassphrase,
)
from family_app.paths import Home
from family_app.services import attachments, backups, journal, restore, snapshots, spaces
from family_app.services.space_check import look_over
from family_app.storage import keys as keys_format
from family_app.storage.backup_head import new_head, read_head
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST, _fingerprint
from family_app.storage.keys import Keys
from family_app.storage.soundness import look_through
from family_app.storage.space_folder import SpaceFolder
from tests.ready_space import PASSPHRASE, fingerprint
from tests.services.drafts import page

PAGE = 4096
SECRET = "their words"


@dataclass(frozen=True)
class Two:
    """Two spaces under the same passphrase; `other` is where the parts come from."""

    home: Home
    own: SpaceFolder
    other: SpaceFolder
    own_words: str
    picture: AttachmentId

    def copied(self, root: Path) -> Two:
        shutil.copytree(self.home.root, root)
        home = Home(root)
        own, other = (SpaceFolder(home.spaces / one.id) for one in (self.own, self.other))
        return Two(home, own, other, self.own_words, self.picture)


def _made(home: Home, label: str, body: str) -> tuple[SpaceFolder, str, AttachmentId]:
    made = spaces.create(home, label, PASSPHRASE, cost=LOWEST_COST)
    with closing(spaces.unlock(home, made.info.id, PASSPHRASE)) as space:
        with space.write() as uow:
            entry = page(body)
            journal.save_entry(uow, entry)
            file = attachments.add(uow, entry.uid, "note.txt", body.encode())
        snapshots.take(space, Why.ASKED)
        backups.write(space, home.root / f"{label}.closecircle")
    folder = SpaceFolder(home.spaces / made.info.id)
    return folder, " ".join(made.recovery_words), file.uid


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Two:
    home = Home(tmp_path_factory.mktemp("two") / "home")
    own, words, picture = _made(home, "Own", "my words")
    other, _, _ = _made(home, "Other", SECRET)
    return Two(home, own, other, words, picture)


@pytest.fixture
def two(made_once: Two, tmp_path: Path) -> Two:
    return made_once.copied(tmp_path / "home")


def said(two: Two, passphrase: str = PASSPHRASE) -> type[AppError]:
    """Why the space does not open; nothing on the disk is changed by trying."""
    before = fingerprint(two.home.root)
    with pytest.raises(AppError) as caught:
        spaces.unlock(two.home, two.own.id, passphrase).close()
    assert fingerprint(two.home.root) == before
    return type(caught.value)


def swap(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes())


def test_the_pages_of_another_space(two: Two) -> None:
    swap(two.other.pages, two.own.pages)
    assert said(two) is PagesDamaged
    assert look_over(two.home, two.own.id, PASSPHRASE).pages


@pytest.mark.parametrize("names", [("keys.json", "keys.copy.json"), ("keys.json",)])
def test_the_key_files_of_another_space(two: Two, names: tuple[str, ...]) -> None:
    for name in names:
        swap(two.other.path / name, two.own.path / name)
    assert said(two) is PagesDamaged


def test_only_the_spare_of_another_space_is_told_and_harms_nothing(two: Two) -> None:
    swap(two.other.keys_copy, two.own.keys_copy)
    told = look_over(two.home, two.own.id, PASSPHRASE)
    assert told.keys == ("keys.copy.json differs from keys.json.",)
    with closing(spaces.unlock(two.home, two.own.id, PASSPHRASE)) as space, space.read() as uow:
        assert journal.count(uow) == 1


def rewritten(two: Two, change: Callable[[Keys, Keys], Keys]) -> None:
    """Key files of one's own with right checksums, changed with what the other space has."""
    raw = keys_format.encode(change(read_keys(two.own), read_keys(two.other)))
    two.own.keys.write_bytes(raw)
    two.own.keys_copy.write_bytes(raw)


def test_the_slots_of_another_space(two: Two) -> None:
    rewritten(two, lambda own, other: msgspec.structs.replace(own, slots=other.slots))
    assert said(two) is WrongPassphrase
    with pytest.raises(OtherWords):
        spaces.unlock_with_words(two.home, two.own.id, two.own_words)


def test_the_salt_or_the_name_of_another_space(two: Two) -> None:
    rewritten(two, lambda own, other: msgspec.structs.replace(own, salt=other.salt))
    assert said(two) is PagesDamaged
    rewritten(two, lambda own, other: msgspec.structs.replace(own, space_id=other.space_id))
    assert said(two) is WrongPassphrase


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 8, "passes": 1, "lanes": 1},  # as cheap as the library allows
        {"memory_kib": 64 * 1024 * 1024, "passes": 3, "lanes": 1},  # 64 GiB
        {"memory_kib": 64 * 1024, "passes": 2**31, "lanes": 1},
        {"memory_kib": 64 * 1024, "passes": 3, "lanes": -1},
        {},
    ],
)
def test_a_cost_that_nobody_would_choose(two: Two, cost: dict[str, int]) -> None:
    """Refused before anything is derived, in a key file and in a backup."""

    def changed(own: Keys, _: Keys) -> Keys:
        slot = msgspec.structs.replace(own.slots[0], parameters=cost)
        slot = msgspec.structs.replace(slot, sha256=_fingerprint(slot))
        return msgspec.structs.replace(own, slots=(slot, *own.slots[1:]))

    rewritten(two, changed)
    assert said(two) is KeysDamaged
    file = two.home.root / "weak.closecircle"
    file.write_bytes(new_head(read_keys(two.own))[1] + bytes(100))
    with pytest.raises(BackupDamaged):
        backups.look(file, backups.by_passphrase(PASSPHRASE))


def test_one_page_of_another_database_or_place(two: Two) -> None:
    own, other = two.own.pages.read_bytes(), two.other.pages.read_bytes()
    count = min(len(own), len(other)) // PAGE
    keys = read_keys(two.own)
    key = bytes(keys.open_with_passphrase(PASSPHRASE))
    for place in range(1, count, 9):
        start, end = place * PAGE, (place + 1) * PAGE
        moved = own[PAGE : 2 * PAGE] if place != 1 else own[2 * PAGE : 3 * PAGE]
        for foreign in (other[start:end], moved):
            two.own.pages.write_bytes(own[:start] + foreign + own[end:])
            assert look_through(two.own.path, key, keys.salt_bytes())[0], place
    two.own.pages.write_bytes(other[:PAGE] + own[PAGE:])
    assert said(two) is PagesDamaged


def test_the_copies_of_another_space(two: Two) -> None:
    (theirs,), (mine,) = two.other.backups.glob("pages-*"), two.own.backups.glob("pages-*")
    swap(theirs, mine)
    found = look_over(two.home, two.own.id, PASSPHRASE)
    assert found.backups == (f"The backup {mine.name} is damaged and cannot be read.",)
    with closing(spaces.unlock(two.home, two.own.id, PASSPHRASE)) as space:
        with pytest.raises(PagesDamaged):
            restore.restore_snapshot(space, mine.name)
        with space.read() as uow:
            assert [row.snippet for row in journal.entry_rows(uow)] == ["my words"]


def test_the_files_of_another_space(two: Two) -> None:
    swap(two.other.media, two.own.media)
    assert (
        "The store of pictures and files is damaged."
        in look_over(two.home, two.own.id, PASSPHRASE).media
    )
    with closing(spaces.unlock(two.home, two.own.id, PASSPHRASE)) as space, space.read() as uow:
        assert journal.count(uow) == 1
        assert attachments.data(uow, two.picture) is None


def test_the_inside_of_another_backup(two: Two) -> None:
    own, other = (two.home.root / f"{one}.closecircle" for one in ("Own", "Other"))
    head, inside = own.read_bytes()[: head_length(own)], other.read_bytes()[head_length(other) :]
    own.write_bytes(head + inside)
    with pytest.raises(BackupDamaged):
        backups.verify(two.home, own, backups.by_passphrase(PASSPHRASE))


def head_length(path: Path) -> int:
    with path.open("rb") as file:
        read_head(file)
        return file.tell()
