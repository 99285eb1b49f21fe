"""Takes what the disk refused through a lock, so that nobody's words go because they left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.ui.ops import Ops

if TYPE_CHECKING:
    from family_app.services.sealed_writes import SealedWrites


class ThroughLock:
    """Holds only what is encrypted under the key of the space that was closed."""

    def __init__(self, ops: Ops) -> None:
        self._ops = ops
        self._kept: dict[str, SealedWrites] = {}

    def keep(self) -> None:
        """Encrypt what the disk refused, before the space is closed."""
        space, writes = self._ops.space, self._ops.unwritten()
        if space is None or not writes:
            return
        from family_app.services.sealed_writes import seal

        sealed = seal(space, writes)
        if sealed is not None:
            self._kept[space.info.id] = sealed

    def take_up(self) -> None:
        """Write it, now that its space is open again."""
        space = self._ops.space
        kept = self._kept.pop(space.info.id, None) if space is not None else None
        if space is None or kept is None:
            return
        from family_app.services.sealed_writes import unseal

        for service, args, options in unseal(space, kept):
            self._ops.write(service, *args, **options)
