"""Finds the rows of a damaged database in its pages, and which rows there should be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from family_app.domain.ids import natural_uid
from family_app.errors import NewerVersion
from family_app.storage.btree import (
    INDEX_INNER,
    INDEX_LEAF,
    TABLE_INNER,
    TABLE_LEAF,
    Cell,
    cells,
    children,
    kind_of,
)
from family_app.storage.salvage_shapes import Row, Shape, row_of
from family_app.storage.schema import HEAD, REVISIONS
from family_app.storage.stored_image import Image

_MASTER_COLUMNS = 5
_ALWAYS_NATURAL = frozenset({"setting", "tag"})
"""Tables whose every row is named by what it holds."""
_UID_INDEX = "sqlite_autoindex_{table}_1"


@dataclass(slots=True)
class Found:
    """What a damaged file still holds, by table and uid.

    `expected` is what the index of uids lists, with each row's id. `certain` are the tables of
    which every page was found whole, in the table or in its index of uids: of these the number of
    lost rows is exact.
    """

    revision: str
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    expected: dict[str, dict[str, int]] = field(default_factory=dict)
    certain: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Trees:
    """Where the tables and indexes begin, which table a page belongs to, which trees are whole."""

    roots: dict[str, int] = field(default_factory=dict)
    owner: dict[int, str] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)


def revision_of(image: Image) -> str:
    """The schema that the file says it has; the newest where that does not read.

    Raises:
        NewerVersion: a newer program wrote it.
    """
    said = [
        cell.values[0]
        for page in image.pages.values()
        if page.is_proved and kind_of(page) == TABLE_LEAF
        for cell in cells(page, image.pages)
        if len(cell.values) == 1 and isinstance(cell.values[0], str) and len(cell.values[0]) == 4
    ]
    known = [str(revision) for revision in said if revision in REVISIONS]
    if known:
        return max(known)
    if any(str(revision).isdigit() for revision in said):
        raise NewerVersion
    return HEAD


def find(image: Image, revision: str, shapes: Mapping[str, Shape]) -> Found:
    """Every row that is still there, from trees that can be followed and from loose pages."""
    trees = _trees(image, shapes)
    found = Found(revision, rows={table: {} for table in shapes})
    for table in shapes:
        index = _UID_INDEX.format(table=table)
        found.expected[table] = _listed(image, trees, index)
        if table in trees.whole or index in trees.whole:
            found.certain.add(table)
    unclear: list[list[Row]] = []
    for page in image.pages.values():
        owner = trees.owner.get(page.number)
        if (page.is_proved and kind_of(page) != TABLE_LEAF) or (owner and owner not in shapes):
            continue
        candidates = [shapes[owner]] if owner else list(shapes.values())
        for cell in cells(page, image.pages):
            possible = _possible(candidates, cell)
            if len(possible) == 1:
                _keep(found, possible[0])
            elif possible:
                unclear.append(possible)
    # Tags first: by them, links to tags are known.
    for possible in sorted(unclear, key=lambda rows: all(row.table != "tag" for row in rows)):
        _keep_the_natural(found, possible)
    for table, shape in shapes.items():
        _point_upwards(found, table, shape)
    return found


def _trees(image: Image, shapes: Mapping[str, Shape]) -> _Trees:
    trees = _Trees()
    for page in image.pages.values():
        if page.is_proved and kind_of(page) == TABLE_LEAF:
            for cell in cells(page, image.pages):
                _note_root(trees, cell)
    for name, root in trees.roots.items():
        is_index = name.startswith("sqlite_autoindex_")
        leaf, inner = (INDEX_LEAF, INDEX_INNER) if is_index else (TABLE_LEAF, TABLE_INNER)
        if _walk(image, trees, name, root, (leaf, inner)):
            trees.whole.add(name)
    return trees


def _note_root(trees: _Trees, cell: Cell) -> None:
    """Take a row of the database's own list of tables and indexes."""
    if len(cell.values) != _MASTER_COLUMNS:
        return
    kind, name, _, root, _ = cell.values
    if kind in {"table", "index"} and isinstance(name, str) and isinstance(root, int) and root:
        trees.roots[name] = root


def _walk(image: Image, trees: _Trees, name: str, root: int, kinds: tuple[int, int]) -> bool:
    """Give a tree's pages their owner; whether all of it could be followed."""
    leaf, inner = kinds
    waiting, seen, whole = [root], set[int](), True
    while waiting:
        number = waiting.pop()
        page = image.pages.get(number)
        if page is None or number in seen or not page.is_proved or number in image.bad:
            whole = False
            if page is not None:
                trees.owner.setdefault(number, name)
            continue
        seen.add(number)
        kind = kind_of(page)
        if kind not in {leaf, inner}:
            whole = False
            continue
        trees.owner[number] = name
        if kind == inner:
            waiting += children(page)
    return whole


def _listed(image: Image, trees: _Trees, index: str) -> dict[str, int]:
    """The uids that an index lists, with the row's id."""
    listed = {}
    for number, owner in trees.owner.items():
        page = image.pages[number]
        if owner == index and page.is_proved:
            for cell in cells(page, image.pages):
                if len(cell.values) == 2 and isinstance(cell.values[1], int):
                    listed[str(cell.values[0])] = cell.values[1]
    return listed


def _possible(shapes: Iterable[Shape], cell: Cell) -> list[Row]:
    return [row for shape in shapes if (row := row_of(shape, cell)) is not None]


def _keep(found: Found, row: Row) -> None:
    there = found.rows[row.table].get(row.uid)
    if there is None or _worth(row) > _worth(there):
        found.rows[row.table][row.uid] = row


def _worth(row: Row) -> tuple[bool, bool, int]:
    return row.is_proved, not row.is_torn, row.updated_at


def _keep_the_natural(found: Found, possible: list[Row]) -> None:
    """Keep a row of which only its uid, or the uids of the rows above it, tell the table."""
    listed = [row for row in possible if row.uid in found.expected[row.table]]
    natural = [row for row in possible if _is_natural(found, row)]
    others = [row for row in possible if row.table not in _ALWAYS_NATURAL and row.is_proved]
    for one in (listed, natural, others):
        if len(one) == 1:
            _keep(found, one[0])
            return


def _is_natural(found: Found, row: Row) -> bool:
    names = {rowid: uid for uid, rowid in found.expected["entry"].items()}
    names |= {one.rowid: uid for uid, one in found.rows["entry"].items()}
    if row.table == "setting":
        return row.uid == natural_uid("setting", str(row.values["name"]))
    if row.table == "tag":
        return row.uid == natural_uid("tag", str(row.values["name"]).casefold())
    entry = names.get(int(row.values.get("entry_id") or 0))
    if row.table == "entry_tag" and entry:
        tags = {one.rowid: str(one.values["name"]) for one in found.rows["tag"].values()}
        tag = tags.get(int(row.values["tag_id"]))  # type: ignore[arg-type]
        return tag is not None and row.uid == natural_uid("entry_tag", entry, tag.casefold())
    if row.table == "entry_person" and entry:
        people = {one.rowid: uid for uid, one in found.rows["person"].items()}
        person = people.get(int(row.values["person_id"]))  # type: ignore[arg-type]
        return person is not None and row.uid == natural_uid("entry_person", entry, person)
    return False


def _point_upwards(found: Found, table: str, shape: Shape) -> None:
    for column, parent in shape.parents.items():
        names = {rowid: uid for uid, rowid in found.expected[parent].items()}
        names |= {row.rowid: uid for uid, row in found.rows[parent].items()}
        for row in found.rows[table].values():
            rowid = row.values[column]
            row.above[column] = names.get(rowid) if isinstance(rowid, int) else None
