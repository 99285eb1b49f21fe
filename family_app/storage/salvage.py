"""Brings back what a damaged database still holds, into a fresh one beside it.

Pages are decrypted in memory only and no file of the damaged space is changed. What its own pages
do not give back is filled in from the space's automatic backups.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.errors import AppError, PagesDamaged
from family_app.storage.database import create_database
from family_app.storage.engine import DriverConnection, connect, make_engine
from family_app.storage.faults import translated
from family_app.storage.media import Media
from family_app.storage.media_copies import MEDIA, gather, named_in
from family_app.storage.salvage_read import Found, find, revision_of
from family_app.storage.salvage_shapes import Row, Shape, shapes_of
from family_app.storage.salvage_write import write_rows
from family_app.storage.schema import HEAD, upgrade
from family_app.storage.snapshot import prove_copy
from family_app.storage.soundness import problems
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey
from family_app.storage.stored_image import THOROUGH, Tick, read_image
from family_app.storage.stored_pages import PageReader
from family_app.storage.workroom import workroom


@dataclass(slots=True)
class TableCount:
    """What became of one table's rows; `lost` is exact, or at the least with `is_exact` false.

    `torn` rows came back with a "\ufffd" where a part of their text is gone.
    """

    kept: int = 0
    from_backups: int = 0
    torn: int = 0
    lost: int = 0
    is_exact: bool = True


@dataclass(slots=True)
class Salvaged:
    """The exact counts of one salvage: pages of the file, then rows of each table."""

    file_pages: int
    bad_pages: int
    mended_pages: int
    tables: dict[str, TableCount] = field(default_factory=dict)
    files: int = 0
    lost_files: int = 0
    """Pictures and files that the pages name: how many are whole, and how many are not."""

    def total(self, what: str) -> int:
        """The sum of one of the counts over all tables."""
        return sum(int(getattr(count, what)) for count in self.tables.values())

    @property
    def is_exact(self) -> bool:
        """Whether the number of lost rows is exact in every table."""
        return all(count.is_exact for count in self.tables.values())


def salvage(
    damaged: SpaceFolder,
    target: Path,
    data_key: bytes,
    salt: bytes,
    tick: Tick = lambda _done, _total: None,
    patience: int = THOROUGH,
) -> Salvaged:
    """Make a fresh database in the folder `target` from what `damaged` still holds.

    For `tick` and `patience` see `stored_image.read_image`.

    Raises:
        PagesDamaged: nothing of ours reads, in the pages or in any backup.
        NewerVersion: a newer program wrote the pages.
        DiskFull, ReadOnly: the new one could not be written.
    """
    with disk_errors():
        image = read_image(damaged.pages, PageReader(data_key, salt), tick, patience)
    if len(image.bad) == len(image.pages):
        raise PagesDamaged
    create_database(target, data_key, salt, revision := revision_of(image))
    pages = SpaceFolder(target).pages
    with translated(), contextlib.closing(connect(pages, data_key, salt)) as fresh:
        shapes = shapes_of(fresh)
        found = find(image, revision, shapes)
        counts = _filled(found, shapes, damaged, SpaceKey(data_key, salt))
        _count(found, counts, write_rows(fresh, shapes, found.rows))
        if problems(fresh):
            raise PagesDamaged
    if revision != HEAD:
        _bring_up_to_date(pages, data_key, salt)
    files = _media(damaged, SpaceFolder(target), SpaceKey(data_key, salt))
    return Salvaged(len(image.pages), len(image.bad) + image.mended, image.mended, counts, *files)


def _media(damaged: SpaceFolder, made: SpaceFolder, key: SpaceKey) -> tuple[int, int]:
    """Copy what is proved of the pictures and files that came back on pages; whole and lost."""
    with translated(), contextlib.closing(key.connect(made.pages)) as pages:
        named = named_in(pages)
    with workroom(made.path) as room:
        # Opened where it stands, its log would be brought into it: the original stays as it is.
        stores = [
            Media(_copied(path, room / f"{number}.db"), key)
            for number, path in enumerate((damaged.media, damaged.backups / MEDIA))
            if path.exists()
        ]
        whole = gather(Media(made.media, key), stores, named)
    return len(whole), len(named) - len(whole)


def _copied(path: Path, target: Path) -> Path:
    for beside in ("", "-wal"):
        source = Path(f"{path}{beside}")
        if source.exists():
            shutil.copyfile(source, f"{target}{beside}")
    return target


def _bring_up_to_date(pages: Path, data_key: bytes, salt: bytes) -> None:
    _, writer = make_engine(pages, data_key, salt)
    try:
        with translated(), writer.begin() as connection:
            upgrade(connection)
    finally:
        writer.dispose()


def _filled(
    found: Found, shapes: Mapping[str, Shape], damaged: SpaceFolder, key: SpaceKey
) -> dict[str, TableCount]:
    """Take from backups, the newest first, what the pages themselves do not give whole."""
    counts = {table: TableCount(is_exact=table in found.certain) for table in shapes}
    for table, shape in shapes.items():
        for uid, row in list(found.rows[table].items()):
            if row.is_torn and shape.parents:  # what it hangs on may have been damaged too
                del found.rows[table][uid]
    gone = {str(row.values["row_uid"]) for row in found.rows["tombstone"].values()}
    filled: dict[str, set[str]] = {table: set() for table in shapes}
    for copy in _copies(damaged, key):
        with contextlib.closing(copy):
            for row in _rows_of(copy, shapes):
                if row.uid not in gone and _is_wanted(found, row):
                    found.rows[row.table][row.uid] = row
                    filled[row.table].add(row.uid)
    for table, uids in filled.items():
        counts[table].from_backups = len(uids)
    return counts


def _is_wanted(found: Found, row: Row) -> bool:
    there = found.rows[row.table].get(row.uid)
    if there is None:
        return row.uid in found.expected[row.table] or row.table not in found.certain
    # The same state, from a page that is proved; or an older state of what is torn.
    same = row.updated_at == there.updated_at
    return there.is_torn or (not there.is_proved and same)


def _copies(damaged: SpaceFolder, key: SpaceKey) -> Iterator[DriverConnection]:
    for path in sorted(damaged.backups.glob("pages-*.db"), reverse=True):
        try:
            prove_copy(path, key)
            copy = key.connect_copy(path)
        except AppError:
            continue  # damaged itself, or under another key
        yield copy


def _rows_of(copy: DriverConnection, shapes: Mapping[str, Shape]) -> Iterable[Row]:
    names: dict[str, dict[object, str]] = {}
    for table, shape in shapes.items():
        there = [str(one[1]) for one in copy.execute(f"PRAGMA table_info({table})").fetchall()]
        if not there:
            continue
        names[table] = {}
        for values in copy.execute(f"SELECT * FROM {table}").fetchall():
            by_name = {column.name: column.default for column in shape.columns}
            stored = dict(zip(there, values, strict=True))
            by_name |= {name: stored[name] for name in by_name if name in stored}
            row = Row(table, str(stored["uid"]), int(stored["id"]), by_name, True, False)
            for column, parent in shape.parents.items():
                row.above[column] = names[parent].get(stored[column])
            names[table][stored["id"]] = row.uid
            yield row


def _count(found: Found, counts: Mapping[str, TableCount], written: Mapping[str, set[str]]) -> None:
    for table, count in counts.items():
        kept = written[table]
        count.kept = len(kept)
        count.torn = sum(found.rows[table][uid].is_torn for uid in kept)
        known = set(found.expected[table]) | set(found.rows[table])
        count.lost = len(known - kept)
