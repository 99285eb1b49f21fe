"""Runs work in a process of its own that is killed, with SIGKILL, at one of its steps.

A step is a call that touches the disk: one of the system's file functions, one statement of the
database, or one look at the progress while the database works.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

# A fresh, single-threaded process that all the killed ones are copies of.
_FILE_CALLS = frozenset({"open", "replace", "rename", "unlink", "fsync", "ftruncate", "rmdir"})
_DATABASE_CALLS = frozenset({"execute", "close"})


class Countdown:
    """Kills this very process when `step` steps were taken; counts them all without a step."""

    def __init__(self, step: int | None) -> None:
        self.step = step
        self.taken = 0

    def take(self) -> bool:
        """One step; never asks to stop, so that it can stand in for a progress."""
        if self.taken == self.step:
            os.kill(os.getpid(), signal.SIGKILL)
        self.taken += 1
        return False

    def watch(self, _frame: FrameType, event: str, call: object) -> None:
        if event != "c_call":
            return
        owner, name = getattr(call, "__self__", None), getattr(call, "__name__", "")
        calls = _FILE_CALLS if owner is _SYSTEM else _DATABASE_CALLS
        if name in calls and (owner is _SYSTEM or type(owner).__name__ == "Connection"):
            self.take()


_SYSTEM = sys.modules[os.unlink.__module__]


def _run(work: Callable[..., object], arguments: tuple[Any, ...], step: int | None) -> None:
    countdown = Countdown(step)
    sys.setprofile(countdown.watch)
    work(countdown, *arguments)
    sys.setprofile(None)
    os._exit(0)


def killed_at(step: int | None, work: Callable[..., object], *arguments: object) -> bool:
    """Whether `work(countdown, *arguments)` was killed at a step, rather than come to its end."""
    if not hasattr(os, "fork"):
        pytest.skip("this system copies no processes")
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["tests.killed_at", work.__module__])
    process = server.Process(target=_run, args=(work, arguments, step))
    process.start()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}, f"failed by itself: {process.exitcode}"
    return process.exitcode != 0
