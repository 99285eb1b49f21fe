"""Lets the event loop see that the system wants the program to end."""

from __future__ import annotations

import os
import signal
import sys

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")


def descriptor_of_end_signals() -> int | None:
    """What becomes readable when the program is asked to end; from here it ends only by itself.

    None on Windows, where the end of a session comes as messages to the window. To be called once,
    on the main thread.
    """
    if sys.platform == "win32":
        return None
    else:  # noqa: RET505 - the type checker skips whole branches by system
        reading, writing = os.pipe()
        for end in (reading, writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for name in _NAMES:
            # A handler has to be there, or the signal ends the program at once.
            signal.signal(getattr(signal, name), lambda _number, _frame: None)
        return reading
