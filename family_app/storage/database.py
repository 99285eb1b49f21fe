"""Makes a fresh database for a space."""

from __future__ import annotations

from pathlib import Path

from family_app.disk_errors import full_or_read_only
from family_app.errors import Refused
from family_app.platforms.files import private_files
from family_app.storage.engine import Key, make_engine
from family_app.storage.faults import translated
from family_app.storage.schema import HEAD, upgrade
from family_app.storage.space_folder import SpaceFolder


def create_database(folder: Path, data_key: Key, salt: bytes, revision: str = HEAD) -> None:
    """Make an empty `pages.db` in a space's folder, up to date or of an earlier schema.

    Raises:
        Refused: there is one already; it is left as it is.
        DiskFull, ReadOnly: nothing was made.
    """
    pages = SpaceFolder(folder).pages
    aside = pages.with_name(pages.name + ".new")
    with full_or_read_only(folder), translated():
        if pages.exists():
            raise Refused(why="This folder already holds pages, so no new ones were made.")
        try:
            aside.unlink(missing_ok=True)
            with open(aside, "xb", opener=private_files().open_private):
                pass
            _, writer = make_engine(aside, data_key, salt)
            try:
                with writer.begin() as connection:
                    upgrade(connection, revision)
            finally:
                writer.dispose()
            aside.rename(pages)
            private_files().flush_folder(folder)
        finally:
            for left in (aside, Path(f"{aside}-wal"), Path(f"{aside}-shm")):
                left.unlink(missing_ok=True)
