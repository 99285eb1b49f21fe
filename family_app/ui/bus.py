"""Tells every page what a write changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One signal: the `Changes` of a committed write, and who made it (or None).

    Connect bound methods only: they are dropped with their widget, a lambda is not.
    """

    changed = Signal(object, object)
