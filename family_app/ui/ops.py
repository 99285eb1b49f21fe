"""Runs reads, writes and slow work off the window's thread and delivers the results on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer, Signal, Slot

from family_app.domain.changes import Changes, Kind
from family_app.errors import AppError
from family_app.platforms.freed_memory import overwrite_freed_blocks, overwrite_freed_objects
from family_app.ui.bus import ChangeBus
from family_app.ui.faults import write_down
from family_app.ui.held_writes import HeldWrites, may_pass
from family_app.ui.jobs import Callback, InSpace, Job, Receiver, Runner, in_whole_space
from family_app.ui.notices import Notices
from family_app.ui.sentences import replaced, said, unsaved

if TYPE_CHECKING:
    from family_app.services.sealed_writes import Write
    from family_app.storage.open_space import OpenSpace

_AGAIN_MS = 3_000


class Ops(QObject):
    """Three lanes: for the database, for copies of the open space, and for other slow work.

    The database has one thread, so that writes are in order; copies have one beside it. What the
    disk refuses is tried again every few seconds: the writes held here, and with `again` those
    that their own keepers hold.

    Workers get values and return values; they touch no widget. With `inline` everything runs at
    once on the caller's thread (tests, pictures).
    """

    closing = Signal()
    again = Signal()
    _done = Signal(object)
    _held_changed = Signal(object)

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
        self._held = HeldWrites()
        self._will_try = False
        self._database = QThreadPool(self)
        self._database.setMaxThreadCount(1)
        self._database.setExpiryTimeout(-1)
        self._beside = QThreadPool(self)
        self._beside.setMaxThreadCount(1)
        self._whole_space = Lock()  # no copy is made while other pages are put in place
        self._slow = QThreadPool(self)
        self._slow.setMaxThreadCount(2)
        self._done.connect(self._deliver)
        self._held_changed.connect(self._on_held)

    def open(self, space: OpenSpace) -> None:
        """From here reads and writes go to this space."""
        self._space = space

    def close(self) -> None:
        """Finish what was asked for, forget what was to be delivered, and close the space.

        Long work beside the database hears `closing` and stops.
        """
        self.closing.emit()
        self.wait()
        self._beside.waitForDone()
        self._generation += 1
        self._held.forget()
        space, self._space = self._space, None
        if space is not None:
            space.close()

    def overwrite_freed(self) -> None:
        """Once a space is closed: write over the memory it gave back, on every thread."""
        overwrite_freed_objects()
        overwrite_freed_blocks()
        for lane in (self._database, self._beside, self._slow):
            lane.start(overwrite_freed_blocks)

    @property
    def space(self) -> OpenSpace | None:
        """The open space, or none; whoever reads or writes asks the lanes."""
        return self._space

    @property
    def is_open(self) -> bool:
        """Whether there is one."""
        return self._space is not None

    @property
    def space_id(self) -> str:
        """The id of the open space, or nothing."""
        return self._space.info.id if self._space is not None else ""

    def wait(self) -> None:
        """Return once every read and write asked for so far is done."""
        self._database.waitForDone()

    def refused(self, ask: Callable[[], object]) -> tuple[Exception, ...]:
        """Let `ask` start writes, wait until all are done and told; why each failed one did.

        What the disk refused before is tried as well.
        """
        self._held.begin_anew()
        ask()
        self._start_draining()
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return self._held.reasons  # the database's thread rests

    def unwritten(self) -> tuple[Write, ...]:
        """What `refused` told of, as far as the disk may still take it."""
        return self._held.writes

    @Slot()
    def try_again(self) -> None:
        """Write now what the disk refused before, instead of in a moment."""
        self._will_try = False
        if self._space is not None:
            self._held.begin_anew()
            self.again.emit()
            self._start_draining()

    def _try_soon(self) -> None:
        # No timer of its own: memory may be collected, and this with it, on a worker's thread.
        if not self._will_try:
            self._will_try = True
            QTimer.singleShot(_AGAIN_MS, self, self.try_again)

    def _start_draining(self) -> None:
        self._start(Job(work=self._drain, generation=self._generation), self._database)

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
        job.work = InSpace(self._space, service, args, options, writes=False)
        self._start(job, self._database)

    def write(
        self,
        service: Callable[..., Changes],
        *args: object,
        by: QObject | None = None,
        then: Callback | None = None,
        failed: Callback | None = None,
        waits: bool = False,
        **options: object,
    ) -> None:
        """Run `service(uow, *args)` in one transaction, then tell the bus what changed.

        A write that the disk refuses waits and is tried again until it is done. One with `failed`
        waits only if it `waits`; then `failed` hears of other errors alone. While no space is
        open nothing is written, and nobody hears that it was.
        """
        if self._space is None:
            return
        job = self._job(then, failed)
        job.by, job.writes, job.waits = by, True, waits or failed is None
        job.work = InSpace(self._space, service, args, options, writes=True)
        self._start(job, self._database)

    def aside(
        self,
        service: Callable[..., Any],
        *args: object,
        then: Callback | None = None,
        failed: Callback | None = None,
        alone: bool = False,
    ) -> None:
        """Run `service(space, *args)` while saving goes on: copies and backups of the space.

        With `alone` nothing else reads or writes meanwhile: to put other pages in place. While no
        space is open nothing is run, and nobody is told.
        """
        if self._space is None:
            return
        job = self._job(then, failed)
        job.work = in_whole_space(self._space, self._whole_space, service, args)
        self._start(job, self._database if alone else self._beside)

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

    def _job(self, then: Callback | None, failed: Callback | None) -> Job:
        return Job(
            work=lambda: None,
            then=Receiver(then) if then is not None else None,
            failed=Receiver(failed) if failed is not None else None,
            generation=self._generation,
        )

    def _start(self, job: Job, pool: QThreadPool) -> None:
        if self._inline:
            self.work_off(job)
            return
        pool.start(Runner(self.work_off, job))

    def work_off(self, job: Job) -> None:
        """Do a job on the thread this is called on and send its result home."""
        if self._is_stale(job):
            return
        if job.waits:
            self._held.add(job)
            self._drain()
        else:
            job.run()
            self._hand_home(job)

    def _drain(self) -> None:
        """Do the writes that wait, on the database's thread."""
        for job in self._held.drain():
            self._hand_home(job)
        if self._held.has_news():
            self._held_changed.emit(self._held.why)

    def _hand_home(self, job: Job) -> None:
        if self._inline:
            self._deliver(job)
        else:
            self._done.emit(job)

    @Slot(object)
    def _on_held(self, why: Exception | None) -> None:
        if why is None:
            self._notices.all_saved()
        elif self._space is not None:
            self._notices.unsaved(unsaved(why))
            self._try_soon()

    def _is_stale(self, job: Job) -> bool:
        return bool(job.latest) and self._tickets.get(job.latest) != job.ticket

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        if job.generation != self._generation or self._is_stale(job):
            return
        if job.error is not None:
            if job.writes:
                self._held.note(job)
            self._report(job, job.error)
            return
        if job.writes and self._space is not None and self._space.was_replaced:
            self._space.was_replaced = False
            self._notices.trouble(replaced())
            self._bus.changed.emit(Changes(frozenset(Kind)), None)
        if isinstance(job.value, Changes) and job.value:
            self._bus.changed.emit(job.value, job.by)
        if job.then is not None:
            job.then(job.value)

    def _report(self, job: Job, error: Exception) -> None:
        if job.failed is not None:
            job.failed(error)
        else:
            self._notices.trouble(said(error))
        if job.writes and may_pass(error):
            self._try_soon()
        if not isinstance(error, AppError):
            write_down(self._log_file, error)
