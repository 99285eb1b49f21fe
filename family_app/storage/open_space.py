"""An open space: made at unlock, dropped at lock; the only way to what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import cast

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from family_app.disk_errors import disk_errors, full_or_read_only
from family_app.domain.space import SpaceInfo
from family_app.errors import AppError, InUse, PagesDamaged, ReadOnly
from family_app.storage.coming_back import keep_what_is_only_open, refuse_other
from family_app.storage.engine import PAGE_SIZE, DriverConnection, Key
from family_app.storage.faults import translated
from family_app.storage.first_look import has_log, has_salt, refuse_missing, was_cut_off
from family_app.storage.media import Media
from family_app.storage.schema import is_behind, upgrade
from family_app.storage.snapshot import copy_into_backups
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey
from family_app.storage.uow import UnitOfWork
from family_app.storage.whereabouts import Whereabouts
from family_app.storage.writer_lock import WriterLock

_ROOTS = ("entry", "person", "exercise_answer", "lesson_progress", "plan_item", "setting")


class OpenSpace:
    """A space whose database is open. Holds the writer lock unless it was opened to read."""

    def __init__(
        self,
        info: SpaceInfo,
        folder: Path,
        engines: tuple[Engine, Engine],
        lock: WriterLock | None,
        key: SpaceKey,
        *,
        was_cut_off: bool = False,
    ) -> None:
        self.info = info
        self.was_cut_off = was_cut_off
        """Whether whoever wrote here last was stopped before closing the space."""
        self.salt_differed = False
        """Whether the pages did not begin with their salt when this writer opened them."""
        self._folder = folder
        self._key: SpaceKey | None = key
        self._engines: tuple[Engine, Engine] | None = engines
        self._lock = lock
        self.is_writer = lock is not None
        """Whether this is the one that may write."""
        # Who waits for the database asks only now and then: beside long work it would wait long.
        self._turn = RLock()
        self._here = Whereabouts(SpaceFolder(folder).pages)
        self._is_suspect = False
        self.was_replaced = False
        """Whether other pages were found in place of ours, which are kept as a backup."""

    @classmethod
    def open(
        cls, folder: Path, info: SpaceInfo, data_key: Key, salt: bytes, *, writer: bool
    ) -> OpenSpace:
        """Open the database of a space; a missing one is never made.

        An older schema is brought up to date first, after an encrypted snapshot.

        Args:
            folder: the space's folder.
            info: how the space is shown.
            data_key: the space's 32-byte data key.
            salt: the 16-byte salt from the key file.
            writer: whether to write; only one may. A reader works beside a writer.

        Raises:
            PagesMissing, PagesDamaged, NewerVersion: nothing was changed.
            InUse: another writer has it; for a reader, while an older schema waits.
            ReadOnly, DiskFull: the folder does not let us work.
        """
        space, key = SpaceFolder(folder), SpaceKey(data_key, salt)
        refuse_missing(space.pages)
        lock = WriterLock.take(space) if writer else None
        try:
            cut_off = writer and was_cut_off(space.pages)
            salt_differed = writer and not has_salt(space.pages, salt)
            engines = _connected(space, key, lock)
        except BaseException:
            if lock:
                lock.release()
            raise
        opened = cls(info, folder, engines, lock, key, was_cut_off=cut_off)
        if salt_differed:
            opened.salt_differed = True
            _write_first_page(engines[1])
        return opened

    @property
    def folder(self) -> SpaceFolder:
        """Where its files stand."""
        return SpaceFolder(self._folder)

    @property
    def key(self) -> SpaceKey:
        """What opens its databases and copies, until it is closed."""
        if self._key is None:
            raise RuntimeError("the space is closed")
        return self._key

    @property
    def media(self) -> Media:
        """The bytes of its pictures and files."""
        return Media(self.folder.media, self.key)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """One consistent look at the space; nothing is written.

        Raises:
            PagesDamaged, InUse: as the database reports.
        """
        reader, _ = self._open_engines()
        with (
            self._here.told(),
            full_or_read_only(self._folder),
            translated(),
            reader.connect() as connection,
            Session(connection) as session,
        ):
            yield UnitOfWork(session, self.media)

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """One transaction: committed when the block ends, undone whole when it raises.

        Raises:
            InUse: the space was opened to read only, or another program holds it.
            DiskFull, ReadOnly, PagesDamaged: nothing of the block was kept.
            SpaceGone: the files are not where they were; nothing that lasts was written.
        """
        self._open_engines()
        if not self.is_writer:
            raise InUse
        with self._turn:
            if self._is_suspect or self._lock is None or self._here.is_gone:
                self._come_back()
            _, writer = self._open_engines()
            try:
                with (
                    self._here.told(),
                    full_or_read_only(self._folder),
                    translated(),
                    writer.connect() as connection,
                    Session(connection) as session,
                    session.begin(),
                ):
                    yield UnitOfWork(session, self.media)
            except ReadOnly:
                # A stick that was put back looks the same and does not answer to what is open.
                self._is_suspect = True
                raise
            self._here.refuse_gone()

    def _come_back(self) -> None:
        """Open the files anew that stand where ours were.

        Raises:
            SpaceGone: they are not there yet. Everything else as `open` raises it.
        """
        with disk_errors():
            refuse_other(self.folder, self.key)
        before = self._open_engines()
        lock = self._lock_again()
        if self._here.is_gone:
            refuse_missing(self.folder.pages)
            was_cut_off(self.folder.pages)
            self.was_replaced |= keep_what_is_only_open(before[0], self.folder, self.key)
        self._engines = _connected(self.folder, self.key, lock)
        self._here, self._is_suspect = Whereabouts(self.folder.pages), False
        before[0].dispose()

    def _lock_again(self) -> WriterLock:
        """The lock of what stands in the folder now; the former one goes."""
        if self._lock is None or not self._lock.is_on(self.folder):
            former, self._lock = self._lock, None
            if former:
                former.release()  # first: on a disk that numbers its files anew it is the same one
            self._lock = WriterLock.take(self.folder)
        return self._lock

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Close every connection while the block changes the files, and open them again after.

        Nobody may read or write meanwhile; the right to write is kept.
        """
        self._open_engines()[0].dispose()
        self._engines = None
        try:
            yield
        finally:
            self._engines = self.key.engines(self.folder.pages)
            self._here = Whereabouts(self.folder.pages)

    def close(self) -> None:
        """Close every connection, forget the key, let others write. A second call does nothing."""
        if self._engines:
            self._engines[0].dispose()
            # Statements are kept with the words that were asked for.
            self._engines[0].clear_compiled_cache()
        if self._key:
            self._key.forget()
        self._engines = self._key = None
        if self._lock:
            self._lock.release()
            self._lock = None

    def _open_engines(self) -> tuple[Engine, Engine]:
        if self._engines is None:
            raise RuntimeError("the space is closed")
        return self._engines


def _connected(space: SpaceFolder, key: SpaceKey, lock: WriterLock | None) -> tuple[Engine, Engine]:
    """The connections to a database that is whole, ours and of today's schema."""
    engines = key.engines(space.pages, query_only=lock is None)
    try:
        with full_or_read_only(space.path):
            if _inspect(engines[0], space.pages):
                _bring_up_to_date(space, key, lock)
            if lock:
                _prove_writable(engines[1])
    except BaseException:
        engines[0].dispose()
        raise
    return engines


def _inspect(reader: Engine, pages: Path) -> bool:
    """A quick look that the database is whole and ours; whether its schema is behind."""
    with translated(), reader.connect() as connection:
        driver = cast("DriverConnection", connection.connection.driver_connection)
        behind = is_behind(driver)
        for table in _ROOTS:
            driver.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
        (count,) = driver.execute("PRAGMA page_count").fetchone() or (0,)
        if not has_log(pages) and pages.stat().st_size < count * PAGE_SIZE:
            raise PagesDamaged
        return behind


def _bring_up_to_date(space: SpaceFolder, key: SpaceKey, lock: WriterLock | None) -> None:
    """Snapshot, then migrate; a reader becomes the writer for as long as that takes."""
    held = lock or WriterLock.take(space)
    try:
        copy_into_backups(space, key, "upgrade")
        _, writer = key.engines(space.pages)
        try:
            with translated(), writer.begin() as connection:
                upgrade(connection)
        finally:
            writer.dispose()
    finally:
        if lock is None:
            held.release()


def _prove_writable(writer: Engine) -> None:
    with translated(), writer.connect() as connection:
        connection.begin().rollback()


def _write_first_page(writer: Engine) -> None:
    """Let the library write the salt again; on a disk that refuses, the next time is a chance."""
    with suppress(AppError), translated(), writer.begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        connection.exec_driver_sql(f"PRAGMA user_version = {int(version)}")
