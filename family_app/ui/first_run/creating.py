"""Makes a space off the window's thread and opens it; given up, it leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from family_app.ui.parts import Parts
from family_app.ui.unlock.opening import Wanted

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.storage.open_space import OpenSpace


@dataclass(frozen=True, slots=True)
class MadeSpace:
    """A new space, open, with the words that are shown once."""

    space: OpenSpace
    words: tuple[str, ...] = field(repr=False)


def create_and_open(
    wanted: Wanted, home: Home, label: str, passphrase: str, language: str
) -> MadeSpace | None:
    """Make a space and open it. Raises what `create` and `unlock` of the spaces raise."""
    from family_app.services.spaces import create, unlock
    from family_app.services.wiping import remove

    new = create(home, label, passphrase, language=language)
    if wanted.still:
        space = wanted.or_close(unlock(home, new.info.id, passphrase))
        if space is not None:
            return MadeSpace(space, new.recovery_words)
    remove(home, new.info.id, new.info.id)
    return None


class Creating(QObject):
    """Ends in `made` or `failed`."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._wanted = Wanted()

    def start(self, label: str, passphrase: str) -> None:
        """Begin; the words are of the language in the settings."""
        self._parts.ops.run(
            create_and_open,
            self._wanted,
            self._parts.home,
            label,
            passphrase,
            self._parts.settings.now.language,
            then=self._on_made,
            failed=self._on_failed,
        )

    def give_up(self) -> None:
        """What is being made is not wanted any more."""
        self._wanted.still = False

    @Slot(object)
    def _on_made(self, made: MadeSpace | None) -> None:
        self.deleteLater()
        if made is not None:
            self.made.emit(made)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.deleteLater()
        if self._wanted.still:
            self.failed.emit(error)
