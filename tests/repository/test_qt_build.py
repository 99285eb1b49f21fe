"""The installed Qt for Python is one that this Python can run for long."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_do_not_use_up_none() -> None:
    """PySide6 6.12.0 on Python 3.11 drops one reference to None a call, and aborts at zero."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500
