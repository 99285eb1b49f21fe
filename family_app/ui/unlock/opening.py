"""One try to open a space off the window's thread, which can be given up at any time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from family_app.errors import AppError
from family_app.ui.ops import Ops

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.storage.open_space import OpenSpace


class Wanted:
    """Lets the thread that opens a space see that nobody waits for it any more."""

    def __init__(self) -> None:
        self.still = True
        self.done = self.total = 0

    def step(self, done: int, total: int) -> None:
        """How far a change of the key is that was cut off and is finished first."""
        self.done, self.total = done, total

    def or_close(self, space: OpenSpace) -> OpenSpace | None:
        """The space, or None after closing it where it is no longer wanted."""
        if self.still:
            return space
        space.close()
        return None


def open_with_passphrase(
    wanted: Wanted, home: Home, space_id: str, passphrase: str, today: date
) -> OpenSpace | None:
    """Derive the key and open the pages. Raises every error that says why a space stays shut."""
    from family_app.services.spaces import unlock

    space = unlock(home, space_id, passphrase, step=wanted.step)
    _note_known(space, today)
    return wanted.or_close(space)


def open_by_computer(wanted: Wanted, home: Home, space_id: str) -> OpenSpace | None:
    """Open the pages with what the key store of this computer keeps."""
    from family_app.services.this_computer import unlock

    return wanted.or_close(unlock(home, space_id, step=wanted.step))


def open_with_words(
    wanted: Wanted, home: Home, space_id: str, words: str, passphrase: str, today: date
) -> OpenSpace | None:
    """Set a new passphrase with the recovery words, then open the pages with it."""
    from family_app.services.spaces import recover

    recover(home, space_id, words, passphrase, step=wanted.step)
    return open_with_passphrase(wanted, home, space_id, passphrase, today)


def _note_known(space: OpenSpace, today: date) -> None:
    """A disk that refuses is no reason not to open; the next time is another chance."""
    from family_app.services.passphrase_check import note_known

    with suppress(AppError), space.write() as uow:
        note_known(uow, today)


class Opening(QObject):
    """Ends in `opened` or `failed`; given up, it closes what it opened and says nothing."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, ops: Ops, parent: QObject) -> None:
        super().__init__(parent)
        self._ops = ops
        self._wanted = Wanted()

    @property
    def wanted(self) -> Wanted:
        """What the thread that opens it says of how far it is."""
        return self._wanted

    def start(self, function: Callable[..., OpenSpace | None], *args: object) -> None:
        """Run `function(wanted, *args)`, which returns an open space while it is wanted."""
        self._ops.run(function, self._wanted, *args, then=self._on_opened, failed=self._on_failed)

    def give_up(self) -> None:
        """The window was hidden or locked meanwhile: what arrives now is not wanted."""
        self._wanted.still = False
        self.deleteLater()

    @Slot(object)
    def _on_opened(self, space: OpenSpace | None) -> None:
        if space is not None and self._wanted.or_close(space) is not None:
            self.deleteLater()
            self.opened.emit(space)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._wanted.still:
            self.deleteLater()
            self.failed.emit(error)
