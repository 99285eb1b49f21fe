"""Runs reads, writes and slow work off the window's thread and delivers the results on it."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from family_app.domain.changes import Changes
from family_app.errors import AppError
from family_app.ui.bus import ChangeBus
from family_app.ui.faults import write_down
from family_app.ui.notices import Notices

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

Callback = Callable[[Any], None]


class _Receiver:
    """A bound method held weakly; silent once its object is gone."""

    def __init__(self, method: Callback) -> None:
        self._method = weakref.WeakMethod(method)

    def __call__(self, value: object) -> None:
        method = self._method()
        if method is None:
            return
        owner = method.__self__  # type: ignore[attr-defined]
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return
        method(value)


@dataclass(slots=True)
class _Job:
    work: Callable[[], object]
    then: _Receiver | None = None
    failed: _Receiver | None = None
    by: object = None
    writes: bool = False
    latest: str = ""
    ticket: int = 0
    generation: int = 0
    value: object = None
    error: Exception | None = None


class _Runner(QRunnable):
    def __init__(self, ops: Ops, job: _Job) -> None:
        super().__init__()
        self._ops = ops
        self._job = job

    def run(self) -> None:
        self._ops.work_off(self._job)


class Ops(QObject):
    """Three lanes: for the database, for copies of the open space, and for other slow work.

    The database has one thread, so that writes are in order; copies have one beside it.

    Workers get values and return values; they touch no widget. With `inline` everything runs at
    once on the caller's thread (tests, pictures).
    """

    closing = Signal()
    _done = Signal(object)

    def __init__(
        self, bus: ChangeBus, notices: Notices, log_file: Path, *, inline: bool = False
    ) -> None:
        super().__init__()
        self._bus = bus
        self._notices = notices
        self._log_file = log_file
        self._inline = inline
        self._space: OpenSpace | None = None
        self._generation = 0
        self._tickets: dict[str, int] = {}
        self._refused: list[Exception] = []
        self._database = QThreadPool(self)
        self._database.setMaxThreadCount(1)
        self._database.setExpiryTimeout(-1)
        self._beside = QThreadPool(self)
        self._beside.setMaxThreadCount(1)
        self._slow = QThreadPool(self)
        self._slow.setMaxThreadCount(2)
        self._done.connect(self._deliver)

    def open(self, space: OpenSpace) -> None:
        """From here reads and writes go to this space."""
        self._space = space

    def close(self) -> None:
        """Finish what was asked for, forget what was to be delivered, and close the space.

        Long work beside the database hears `closing` and stops.
        """
        self.wait()
        self.closing.emit()
        self._beside.waitForDone()
        self._generation += 1
        # An error leads to where it was raised, and from there to what was to be saved.
        self._refused.clear()
        space, self._space = self._space, None
        if space is not None:
            space.close()

    @property
    def is_open(self) -> bool:
        """Whether a space is open."""
        return self._space is not None

    @property
    def space_id(self) -> str:
        """The id of the open space, or nothing."""
        return self._space.info.id if self._space is not None else ""

    def wait(self) -> None:
        """Return once every read and write asked for so far is done."""
        self._database.waitForDone()

    def refused(self, ask: Callable[[], object]) -> tuple[Exception, ...]:
        """Let `ask` start writes, wait until all are done and told; why each failed one did."""
        self._refused.clear()
        ask()
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return tuple(self._refused)

    def read(
        self,
        service: Callable[..., Any],
        *args: object,
        then: Callback,
        failed: Callback | None = None,
        latest: str = "",
        **options: object,
    ) -> None:
        """Run `service(uow, *args)` and hand its result to `then` (a bound method).

        With `latest`, a newer read of the same name makes this one fall away. While no space is
        open nothing is read, and nobody is told.
        """
        if self._space is None:
            return
        job = self._job(then, failed)
        if latest:
            self._tickets[latest] = self._tickets.get(latest, 0) + 1
            job.latest, job.ticket = latest, self._tickets[latest]
        job.work = _in_space(self._space, service, args, options, write=False)
        self._start(job, self._database)

    def write(
        self,
        service: Callable[..., Changes],
        *args: object,
        by: QObject | None = None,
        then: Callback | None = None,
        failed: Callback | None = None,
        **options: object,
    ) -> None:
        """Run `service(uow, *args)` in one transaction, then tell the bus what changed.

        While no space is open nothing is written, and nobody hears that it was.
        """
        if self._space is None:
            return
        job = self._job(then, failed)
        job.by, job.writes = by, True
        job.work = _in_space(self._space, service, args, options, write=True)
        self._start(job, self._database)

    def aside(
        self,
        service: Callable[..., Any],
        *args: object,
        then: Callback | None = None,
        failed: Callback | None = None,
    ) -> None:
        """Run `service(space, *args)` while saving goes on: copies and backups of the space.

        While no space is open nothing is run, and nobody is told.
        """
        space = self._space
        if space is None:
            return
        job = self._job(then, failed)
        job.work = lambda: service(space, *args)
        self._start(job, self._beside)

    def run(
        self,
        function: Callable[..., Any],
        *args: object,
        then: Callback | None = None,
        failed: Callback | None = None,
    ) -> None:
        """Run slow work that needs no unit of work: key derivation, import, export."""
        job = self._job(then, failed)
        job.work = lambda: function(*args)
        self._start(job, self._slow)

    def _job(self, then: Callback | None, failed: Callback | None) -> _Job:
        return _Job(
            work=lambda: None,
            then=_Receiver(then) if then is not None else None,
            failed=_Receiver(failed) if failed is not None else None,
            generation=self._generation,
        )

    def _start(self, job: _Job, pool: QThreadPool) -> None:
        if self._inline:
            self.work_off(job)
            return
        pool.start(_Runner(self, job))

    def work_off(self, job: _Job) -> None:
        """Do a job on the thread this is called on and send its result home."""
        if self._is_stale(job):
            return
        try:
            job.value = job.work()
        except Exception as error:
            job.error = error
        if self._inline:
            self._deliver(job)
        else:
            self._done.emit(job)

    def _is_stale(self, job: _Job) -> bool:
        return bool(job.latest) and self._tickets.get(job.latest) != job.ticket

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        if job.generation != self._generation or self._is_stale(job):
            return
        if job.error is not None:
            if job.writes:
                self._refused.append(job.error)
            self._report(job)
            return
        if isinstance(job.value, Changes) and job.value:
            self._bus.changed.emit(job.value, job.by)
        if job.then is not None:
            job.then(job.value)

    def _report(self, job: _Job) -> None:
        error = job.error
        if job.failed is not None:
            job.failed(error)
        elif isinstance(error, AppError):
            self._notices.trouble(str(error))
        if error is not None and not isinstance(error, AppError):
            write_down(self._log_file, error)
            if job.failed is None:
                self._notices.trouble(
                    QCoreApplication.translate(
                        "Ops",
                        "Something went wrong in the app. What you saved is safe. Try again.",
                    )
                )


def _in_space(
    space: OpenSpace,
    service: Callable[..., Any],
    args: tuple[object, ...],
    options: dict[str, object],
    *,
    write: bool,
) -> Callable[[], object]:
    def work() -> object:
        unit: AbstractContextManager[Any] = space.write() if write else space.read()
        with unit as uow:
            return service(uow, *args, **options)

    return work
