"""Wipes a space that was just closed, and says what is out of reach."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from family_app.domain.space import SpaceInfo
from family_app.services.wiping import wipe
from family_app.ui.closed_work.face import WorkFace
from family_app.ui.parts import Parts
from family_app.ui.sentences import said


@dataclass(frozen=True, slots=True)
class Wipe:
    """A space whose passphrase was just proved."""

    space_id: str
    passphrase: str = field(repr=False)

    def face(self, parts: Parts, window: QWidget) -> WorkFace:
        """The face that wipes."""
        return WipeFace(parts, self, window)


class WipeFace(WorkFace):
    """Takes a moment; cannot be stopped, since the keys go first."""

    def __init__(self, parts: Parts, wanted: Wipe, window: QWidget) -> None:
        super().__init__(
            parts, "wipe", QCoreApplication.translate("WipeFace", "Wipe the space"), window
        )
        self._wanted = wanted
        self.button.hide()

    def start(self) -> None:
        """Destroy the keys, then the rest."""
        self.said.setText(self.tr("One moment…"))
        self.parts.ops.run(
            wipe,
            self.parts.home,
            self._wanted.space_id,
            self._wanted.passphrase,
            then=self._on_wiped,
            failed=self._on_failed,
        )

    def _on_wiped(self, _: SpaceInfo) -> None:
        self.parts.settings.change(last_space="")  # it is not missing
        self.end_with(
            self.tr(
                "The space is gone, and its automatic backups with it. A solid-state disk may keep "
                "old blocks for a while; nobody can read them without the keys. Backups in a "
                "second folder, on a stick or in files are still there: delete those yourself."
            ),
            self.tr("Done"),
        )

    def _on_failed(self, error: Exception) -> None:
        self.end_with(said(error), self.tr("Go on"))
