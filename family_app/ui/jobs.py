"""One piece of work off the window's thread, and whom its result is for."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

Callback = Callable[[Any], None]


class Receiver:
    """A bound method held weakly; silent once its object is gone."""

    def __init__(self, method: Callback) -> None:
        self._method = weakref.WeakMethod(method)

    def __call__(self, value: object) -> None:
        """Hand over a result."""
        method = self._method()
        if method is None:
            return
        owner = method.__self__  # type: ignore[attr-defined]
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return
        method(value)


@dataclass(slots=True)
class Job:
    """`waits` says that a disk that refuses is asked again; `generation`, of which open space."""

    work: Callable[[], object]
    then: Receiver | None = None
    failed: Receiver | None = None
    by: object = None
    writes: bool = False
    waits: bool = False
    latest: str = ""
    ticket: int = 0
    generation: int = 0
    value: object = None
    error: Exception | None = None

    def run(self) -> None:
        """Do the work; its value or its error is noted here."""
        self.error = None
        try:
            self.value = self.work()
        except Exception as error:
            self.error = error


class Runner(QRunnable):
    """Hands a job to `work_off` on a thread of a pool."""

    def __init__(self, work_off: Callable[[Job], None], job: Job) -> None:
        super().__init__()
        self._work_off = work_off
        self._job = job

    def run(self) -> None:
        """Called by the pool, which may keep this for longer than what was to be done."""
        self._work_off(vars(self).pop("_job"))


@dataclass(frozen=True, slots=True)
class InSpace:
    """Reads or writes with `service` in a unit of work of its own."""

    space: OpenSpace
    service: Callable[..., Any]
    args: tuple[object, ...] = field(repr=False)
    options: dict[str, Any] = field(repr=False)
    writes: bool

    def __call__(self) -> object:
        """Do it; what `service` returns."""
        unit: AbstractContextManager[Any] = self.space.write() if self.writes else self.space.read()
        with unit as uow:
            return self.service(uow, *self.args, **self.options)


def in_whole_space(
    space: OpenSpace, gate: Lock, service: Callable[..., Any], args: tuple[object, ...]
) -> Callable[[], object]:
    """The work of one service function on the files of a space, one such work at a time."""

    def work() -> object:
        with gate:
            return service(space, *args)

    return work
