"""Changes the key of a space that was just closed, shows how far it is, and opens it again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QWidget

from family_app.errors import AppError, BackupsWait
from family_app.services import key_change, passphrase_check
from family_app.services.key_change import NewKey
from family_app.services.settings import note_words
from family_app.ui.closed_work.face import WorkFace
from family_app.ui.parts import Parts
from family_app.ui.sentences import said
from family_app.ui.unlock.opening import Opening, Wanted

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

_LOOK_MS = 100


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A new key whose recovery words were typed back."""

    new: NewKey = field(repr=False)

    def face(self, parts: Parts, window: QWidget) -> WorkFace:
        """The face that changes the key."""
        return KeyChangeFace(parts, self.new, window)


@dataclass(slots=True)
class Meter:
    """Between the thread that works and the window that shows it."""

    done: int = 0
    total: int = 1
    stop: bool = False

    def show(self, done: int, total: int) -> bool:
        """Note how far it is; whether to stop."""
        self.done, self.total = done, total
        return self.stop


def change_and_open(
    wanted: Wanted, home: Home, new: NewKey, meter: Meter, today: date
) -> OpenSpace | None:
    """Carry out a change of the key, and open the space with it.

    Raises:
        BackupsWait: it is changed, but the disk is too full to rewrite the older backups.
        And what `key_change.carry_out` raises.
    """
    try:
        all_done = key_change.carry_out(
            home, new, lambda done, total: meter.show(done, total) or not wanted.still
        )
        space = key_change.open_new(home, new)
    finally:
        new.forget()
    with suppress(AppError), space.write() as uow:
        note_words(uow, True, today)
        passphrase_check.end(uow)
    if not all_done:
        space.close()
        raise BackupsWait
    return wanted.or_close(space)


def _after_all_else(_: UnitOfWork, words: str) -> str:
    return words


class KeyChangeFace(WorkFace):
    """Can be stopped until the new pages take the place of the old ones."""

    def __init__(self, parts: Parts, new: NewKey, window: QWidget) -> None:
        super().__init__(
            parts,
            "key-change",
            QCoreApplication.translate("KeyChangeFace", "Changing the key"),
            window,
        )
        self._new = new
        self._meter = Meter()
        # Outlives this face, so that a space nobody waits for any more is closed.
        self._opening = Opening(parts.ops, window)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self.destroyed.connect(self._opening.give_up)
        self.button.clicked.connect(self._on_stop)

    def start(self) -> None:
        """Begin, and look at the progress now and then."""
        self.said.setText(
            self.tr("Everything is written anew under the new key. This can take some minutes.")
        )
        self.button.setText(self.tr("Stop"))
        self.line.show()
        self._timer.start()
        today = self.parts.clock.today()
        self._opening.start(change_and_open, self.parts.home, self._new, self._meter, today)

    @Slot()
    def _look(self) -> None:
        self.line.set_progress(self._meter.done, self._meter.total)

    @Slot()
    def _on_stop(self) -> None:
        self._meter.stop = True
        self.button.setEnabled(False)

    @Slot(object)
    def _on_opened(self, space: OpenSpace) -> None:
        self._timer.stop()
        self.opened.emit(space)
        # In the order of reads, so that the pages that show it are there by then.
        words = self.tr("The key is changed. Only your new recovery words open this space now.")
        self.parts.ops.read(_after_all_else, words, then=self.parts.notices.say)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._timer.stop()
        self.button.clicked.disconnect(self._on_stop)
        self.end_with(said(error), self.tr("Go on"))
