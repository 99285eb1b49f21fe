"""Writes that the disk refused, in the order they were asked for, until it takes them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from family_app.errors import DiskFull, InUse, ReadOnly, SpaceGone
from family_app.ui.jobs import Job

_PASSES = (DiskFull, ReadOnly, InUse, SpaceGone)


def may_pass(error: Exception | None) -> bool:
    """Whether the disk may take later what it refused with `error`."""
    return isinstance(error, _PASSES)


class HeldWrites:
    """Every write goes through here, so that none overtakes an older one that still waits.

    Used on one thread at a time: that of the database, or the window's while that one rests.
    """

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()

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

    def forget(self) -> None:
        """Let go of what waits, and of the words in it."""
        self._jobs.clear()
