"""What is done to a space while its disk fails: each made ready first, on a disk that works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from family_app.domain.entry import Draft
from family_app.domain.snapshots import Why
from family_app.paths import Home
from family_app.services import (
    attachments,
    backups,
    importing,
    journal,
    key_change,
    merge,
    pages_back,
    restore,
    second_folder,
    snapshots,
    spaces,
)
from family_app.services.settings import save_setting
from family_app.storage.database import create_database
from family_app.storage.engine import make_engine
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from family_app.storage.space_folder import SpaceFolder
from tests.ready_space import PASSPHRASE
from tests.services.drafts import page

NEW = "a new and long passphrase"
OLDER = page("written before")
WAY = backups.by_passphrase(PASSPHRASE)


@dataclass(frozen=True)
class Operation:
    """What is done while the disk fails; `prepared` is made once, with a disk that works."""

    work: Callable[[Home, object], object]
    prepare: Callable[[Home], object] = lambda _: None


@contextmanager
def opened(home: Home, name: str | None = None) -> Iterator[OpenSpace]:
    """The space of a home."""
    with closing(spaces.unlock(home, name, PASSPHRASE)) as space:
        yield space


def elsewhere(home: Home) -> Home:
    """A second home beside the first, as on another computer."""
    return Home(home.root.with_name("elsewhere"))


def _file(home: Home) -> Path:
    return home.root.parent / "mine.closecircle"


def _write(space: OpenSpace, draft: Draft) -> None:
    with space.write() as uow:
        journal.save_entry(uow, draft)


def _save(home: Home, _: object) -> None:
    with opened(home) as space:
        _write(space, page("written while the disk fails" + " word" * 3000))


def _attach(home: Home, _: object) -> None:
    with opened(home) as space, space.write() as uow:
        attachments.add(uow, OLDER.uid, "soup.txt", b"lentils " * 4000)


def _snapshot(home: Home, _: object) -> None:
    with opened(home) as space:
        snapshots.take(space, Why.ASKED)


def _backup(home: Home, _: object) -> None:
    with opened(home) as space:
        backups.write(space, _file(home))


def _copy_there(home: Home, _: object) -> None:
    stick = home.root.parent / "stick"
    stick.mkdir()
    with opened(home) as space:
        with space.write() as uow:
            save_setting(uow, "second_folder", str(stick))
        second_folder.copy_there(space, date(2026, 1, 1))


def _change_passphrase(home: Home, _: object) -> None:
    spaces.change_passphrase(home, None, PASSPHRASE, NEW, cost=LOWEST_COST)


def _new_words(home: Home, _: object) -> None:
    spaces.new_words(home, None, PASSPHRASE)


def _prepare_key(home: Home) -> object:
    return key_change.prepare(home, None, PASSPHRASE, "rewrite", cost=LOWEST_COST)


def _change_key(home: Home, new: object) -> None:
    assert isinstance(new, key_change.NewKey)
    key_change.carry_out(home, new, lambda _done, _total: False)


def _make_file(home: Home) -> None:
    """A backup, and a page that is in the space only."""
    with opened(home) as space:
        backups.write(space, _file(home))
        _write(space, page("written after the backup"))


def _restore_over(home: Home, _: object) -> None:
    restore.restore_over(home, None, PASSPHRASE, _file(home), WAY)


def _restore_over_open(home: Home, _: object) -> None:
    with opened(home) as space:
        restore.restore_over_open(space, _file(home), WAY)


def _restore_new(home: Home, _: object) -> None:
    restore.restore_new(elsewhere(home), _file(home), WAY)


def _make_copy(home: Home) -> str:
    """An automatic copy, and a space in which its one page was changed since."""
    with opened(home) as space:
        copy = snapshots.take(space, Why.ASKED)
        assert copy is not None
        _write(space, page("changed since", uid=OLDER.uid, number=2))
    return copy.name


def _restore_snapshot(home: Home, name: object) -> None:
    with opened(home) as space:
        restore.restore_snapshot(space, str(name))


def _bring_back_one(home: Home, name: object) -> None:
    with opened(home) as space:
        assert pages_back.out_of_copy(space, str(name), OLDER.uid)


def _make_away(home: Home) -> None:
    """A backup of the space as it was changed on another computer; both have pages of their own."""
    _make_file(home)
    away = elsewhere(home)
    restore.restore_new(away, _file(home), WAY)
    with opened(away) as space:
        _write(space, page("written away", uid=OLDER.uid, number=2))
        _write(space, page("only away" + " word" * 3000))
        backups.write(space, _file(home))


def _merge(home: Home, _: object) -> None:
    with opened(home) as space:
        merge.merge(space, _file(home), WAY)


def _make_texts(home: Home) -> None:
    folder = home.root.parent / "coming"
    folder.mkdir()
    # More than come in at once.
    for number in range(120):
        (folder / f"{number}.md").write_text(f"The page {number}.", encoding="utf-8")


def _import(home: Home, _: object) -> None:
    with opened(home) as space:
        importing.bring_in(space, home.root.parent / "coming")


def _make_older(home: Home) -> None:
    """The space as the first program would have left it."""
    folder = SpaceFolder(next(home.spaces.iterdir()))
    keys = read_keys(folder)
    data_key, salt = bytes(keys.open_with_passphrase(PASSPHRASE)), keys.salt_bytes()
    folder.pages.unlink()
    create_database(folder.path, data_key, salt, "0001")
    reader, writer = make_engine(folder.pages, data_key, salt)
    columns = "uid, created_at, updated_at, draft_number, day, title, body, tag_words"
    with writer.begin() as connection:
        for number in range(30):
            row = (f"old-{number}", 1, 1, 1, "2025-12-24", "", f"an old page {number}", "")
            marks = ", ".join("?" * len(row))
            connection.exec_driver_sql(f"INSERT INTO entry ({columns}) VALUES ({marks})", row)
    reader.dispose()


def _open(home: Home, _: object) -> None:
    with opened(home):
        pass


OPERATIONS = {
    "save": Operation(_save),
    "file": Operation(_attach),
    "snapshot": Operation(_snapshot),
    "backup": Operation(_backup),
    "second folder": Operation(_copy_there),
    "passphrase": Operation(_change_passphrase),
    "words": Operation(_new_words),
    "key": Operation(_change_key, _prepare_key),
    "restore over": Operation(_restore_over, _make_file),
    "restore over open": Operation(_restore_over_open, _make_file),
    "restore new": Operation(_restore_new, _make_file),
    "restore copy": Operation(_restore_snapshot, _make_copy),
    "restore page": Operation(_bring_back_one, _make_copy),
    "merge": Operation(_merge, _make_away),
    "import": Operation(_import, _make_texts),
    "migration": Operation(_open, _make_older),
}
