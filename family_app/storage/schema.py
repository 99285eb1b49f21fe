"""Which schema a database has, and bringing an older one up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from family_app.errors import NewerVersion, PagesDamaged
from family_app.storage.engine import DriverConnection

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every revision this program knows, oldest first; the last is what it writes."""

HEAD = REVISIONS[-1]


def is_behind(driver: DriverConnection) -> bool:
    """Whether the database has an older schema; cheap, and without the migration library.

    Raises:
        NewerVersion: a newer program wrote it.
        PagesDamaged: it has no schema of ours at all.
    """
    tables = driver.execute(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('alembic_version', 'entry')"
    ).fetchone()
    if tables != (2,):
        raise PagesDamaged
    row = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise PagesDamaged
    if row[0] not in REVISIONS:
        raise NewerVersion
    return bool(row[0] != HEAD)


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Run the missing revisions inside the connection's transaction, all or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))  # it fills in %(names)s
    config.attributes["connection"] = connection
    command.upgrade(config, to)
