"""Writes that the disk refused, in the order they were asked for, until it takes them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from family_app.errors import DiskFull, InUse, ReadOnly, SpaceGone
from family_app.ui.jobs import InSpace, Job

if TYPE_CHECKING:
    from family_app.services.sealed_writes import Write

_PASSES = (DiskFull, ReadOnly, InUse, SpaceGone)


def may_pass(error: Exception | None) -> bool:
    """Whether the disk may take later what it refused with `error`."""
    return isinstance(error, _PASSES)


class HeldWrites:
    """Every write goes through here, so that none overtakes an older one that still waits.

    Used on one thread at a time: that of the database, or the window's while that one rests. Only
    what was noted is the window's alone.
    """

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()
        self._noted: list[Job] = []
        self._was_held = False

    @property
    def why(self) -> Exception | None:
        """Why the oldest one waits, or none where nothing does."""
        return self._jobs[0].error if self._jobs else None

    def add(self, job: Job) -> None:
        """Put a write behind those that wait."""
        self._jobs.append(job)

    def drain(self) -> Iterator[Job]:
        """Do them in order, and hand out each that is done; ends where the disk refuses."""
        while self._jobs:
            job = self._jobs[0]
            job.run()
            if may_pass(job.error):
                return
            self._jobs.popleft()
            yield job

    def has_news(self) -> bool:
        """Whether something waits, or did until now."""
        before, self._was_held = self._was_held, bool(self._jobs)
        return before or self._was_held

    def begin_anew(self) -> None:
        """Forget what was noted."""
        self._noted.clear()

    def note(self, job: Job) -> None:
        """A write failed, and whoever asked for it was told."""
        self._noted.append(job)

    @property
    def reasons(self) -> tuple[Exception, ...]:
        """Why each write that was noted failed, and why the rest waits."""
        every = (*(job.error for job in self._noted), self.why)
        return tuple(error for error in every if error is not None)

    @property
    def writes(self) -> tuple[Write, ...]:
        """What the disk may still take, in order, as services and what they get."""
        jobs = (*(job for job in self._noted if may_pass(job.error)), *self._jobs)
        works = (job.work for job in jobs if isinstance(job.work, InSpace))
        return tuple((work.service, work.args, work.options) for work in works)

    def forget(self) -> None:
        """Let go of everything, and of the words in it.

        An error leads to where it was raised, and from there to what was to be saved.
        """
        self._jobs.clear()
        self._noted.clear()
        self._was_held = False
