"""How long work tells how far it is, and how it is asked to stop."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[int, int], None]
"""Called now and then with what is done and what there is, in any unit; raises to stop the work."""


def unwatched(done: int, total: int) -> None:
    """For work that nobody watches."""
