"""Opens the encrypted database: the key, the pragmas, and the only create_engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event

# create_engine would load it only once the key is derived, while someone waits.
from sqlalchemy.dialects import sqlite  # noqa: F401
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped]

PAGE_SIZE = 4096
DriverError: type[Exception] = sqlcipher.Error
Key = bytes | bytearray

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 5000",
    "cache_size = -65536",
    # Rarely moved into the database: a save then seldom waits for it.
    "wal_autocheckpoint = 4000",
    "journal_size_limit = 16777216",
)


class Cursor(Protocol):
    """What the driver answers."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row, or none."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows that are left."""


class DriverConnection(Protocol):
    """The driver's own connection, for what cannot run inside a transaction."""

    def execute(self, sql: str, parameters: Sequence[object] = (), /) -> Cursor:
        """Run one statement."""

    def set_progress_handler(self, handler: Callable[[], bool] | None, steps: int, /) -> None:
        """Ask `handler` after every so many steps whether to stop what runs."""

    def close(self) -> None:
        """Close the file."""


def connect(
    path: Path, data_key: Key, salt: bytes, *, query_only: bool = False
) -> DriverConnection:
    """A driver connection, keyed and read from once; the caller closes it.

    Args:
        path: the database file; a missing one is never made.
        data_key: the space's 32-byte data key, used raw.
        salt: the 16-byte salt from the key file.
        query_only: refuse every write on this connection.

    Raises:
        sqlcipher3.dbapi2.Error: the file is missing, not ours, damaged or busy.
    """
    connection = _keyed(f"{path.absolute().as_uri()}?mode=rw", data_key, salt)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_copy(path: Path, data_key: Key, salt: bytes) -> DriverConnection:
    """As `connect`, for a copy that nobody writes to: no file is made or changed beside it.

    Works on a disk that is read-only, where the log that `connect` asks for could not be made.
    """
    connection = _keyed(f"{path.absolute().as_uri()}?mode=ro&immutable=1", data_key, salt)
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _keyed(uri: str, data_key: Key, salt: bytes) -> DriverConnection:
    connection: DriverConnection = sqlcipher.connect(
        uri, uri=True, check_same_thread=False, isolation_level=None
    )
    try:
        # Otherwise the library writes its own lines to the terminal.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{data_key.hex()}{salt.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(
    path: Path, data_key: Key, salt: bytes, *, query_only: bool = False
) -> tuple[Engine, Engine]:
    """The reading and the writing face of one pool of connections.

    Writes begin with the write lock taken, so that two never meet half-way; reads do not.
    Error texts never hold the values of a statement.
    """

    def opened() -> DriverConnection:
        return connect(path, data_key, salt, query_only=query_only)

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=opened,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=4,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine, engine.execution_options(write=True)
