"""Make the small encrypted space of a released schema that the tests bring up to date.

    .venv/bin/python scripts/schema_fixture.py 0003

Run once for each schema, when no more will change in it: before a version with it goes out, at the
latest when a later revision is added. `tests/storage/fixtures/rows.toml` says what stands in it; a
new table or column gets its rows there first. What was made once is never made anew, since a later
program may write what an earlier one did not.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from family_app.domain.ids import natural_uid  # noqa: E402
from family_app.storage.database import create_database  # noqa: E402
from family_app.storage.engine import DriverConnection  # noqa: E402
from family_app.storage.key_file import write_keys  # noqa: E402
from family_app.storage.key_slots import LOWEST_COST  # noqa: E402
from family_app.storage.keys import new_keys  # noqa: E402
from family_app.storage.media import Media  # noqa: E402
from family_app.storage.portable_rows import ORDER  # noqa: E402
from family_app.storage.space_folder import SpaceFolder  # noqa: E402
from family_app.storage.space_key import SpaceKey  # noqa: E402

FIXTURES = ROOT / "tests" / "storage" / "fixtures"
PASSPHRASE = "a quiet kitchen table"
_FILE = "file:"
_FIRST, _STEP = 1_704_067_200_000, 60_001  # milliseconds: a new year's midnight, a minute
# Rows that there are once by nature are named by what they are.
_NATURAL: Mapping[str, tuple[str, ...]] = {
    "setting": ("name",),
    "tag": ("name",),
    "check_in": ("day",),
    "resource_note": ("resource",),
    "lesson_progress": ("lesson",),
    "exercise_answer": ("lesson", "exercise", "field"),
}


def main(arguments: list[str]) -> int:
    """Make the space of one schema; 1 where it is there already."""
    (revision,) = arguments
    folder = SpaceFolder(FIXTURES / revision)
    if folder.path.exists():
        print(f"{folder.path} is there already. A released schema does not change.")
        return 1
    folder.path.mkdir()
    keys, data_key, words = new_keys("Home", "en", PASSPHRASE, LOWEST_COST)
    key = SpaceKey(bytes(data_key), keys.salt_bytes())
    create_database(folder.path, bytes(data_key), key.salt, revision)
    write_keys(folder, keys, lambda read: None)
    with closing(key.connect(folder.pages)) as pages:
        tables = _filled(pages, Media(folder.media, key))
        pages.execute("VACUUM")
    told = {"passphrase": PASSPHRASE, "words": " ".join(words), "tables": tables}
    text = json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True)
    (folder.path / "rows.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"Made {folder.path}: {sum(map(len, tables.values()))} rows in {len(tables)} tables.")
    return 0


def _filled(pages: DriverConnection, media: Media) -> dict[str, list[dict[str, Any]]]:
    """Write every row that the schema has room for; what then stands in each table."""
    wanted = tomllib.loads((FIXTURES / "rows.toml").read_text(encoding="utf-8"))
    tables: dict[str, list[dict[str, Any]]] = {}
    for table in (one.__tablename__ for one in ORDER):
        columns = [str(one[1]) for one in pages.execute(f"PRAGMA table_info({table})").fetchall()]
        if not columns:
            continue  # of a later schema
        if not wanted.get(table):
            raise SystemExit(f"rows.toml has no row for {table}.")
        for place, said in enumerate(wanted[table]):
            row = _row(table, place, said, columns, media)
            marks = ", ".join("?" * len(row))
            statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"
            pages.execute(statement, tuple(row.values()))
        stored = pages.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        tables[table] = [dict(zip(columns, values, strict=True)) for values in stored]
    return tables


def _row(
    table: str, place: int, said: Mapping[str, Any], columns: list[str], media: Media
) -> dict[str, Any]:
    named = [str(said[column]).casefold() for column in _NATURAL.get(table, ())]
    row = {
        "id": place + 1,
        "uid": natural_uid(table, *(named or ("fixture", str(place)))),
        "created_at": _FIRST + place * _STEP,
        "updated_at": _FIRST + place * _STEP + 1,
        "deleted_at": _FIRST + 2 * _STEP if said.get("deleted") else None,
    }
    for name, value in said.items():
        if name in columns:
            row[name] = _value(value, media)
    return row


def _value(value: object, media: Media) -> object:
    if not isinstance(value, str):
        return value
    if value.startswith(_FILE):
        return media.put(value.removeprefix(_FILE).encode())
    return value.replace("REPEAT", "Line upon line upon line. " * 300)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
