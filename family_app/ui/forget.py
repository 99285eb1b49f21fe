"""Frees what a lock let go of."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

_AFTER_MS = 200
"""When Qt has deleted what was shown."""


def forget_soon() -> None:
    """Drop what points at each other; it would stay until memory runs low."""
    QTimer.singleShot(_AFTER_MS, gc.collect)
