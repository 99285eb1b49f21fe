"""Says that a cloud folder laid second versions beside the files of the open space."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.services import conflict_copies
from family_app.ui.context import Context

_SOON_MS = 1_500
_AGAIN_MS = 10 * 60_000  # the cloud program works on while the window is open
_MOST = 3


class CloudWatch(QObject):
    """Lives as long as the pages of a space; tells of each such file once."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("cloud-watch")
        self._ctx = ctx
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        QTimer.singleShot(_SOON_MS, self, self.ask)

    @Slot()
    def ask(self) -> None:
        """Look at the names in the folder."""
        self._ctx.ops.aside(conflict_copies.not_told, then=self._on_looked)

    def _on_looked(self, names: tuple[str, ...]) -> None:
        if not names:
            return
        words = self.tr(
            "A cloud folder laid a second version beside yours: {names}. That happens where two "
            "computers write at once. The app goes on with its own file and leaves the other "
            "alone. Keep this space out of the cloud folder; a backup file carries pages from one "
            "computer to the other."
        )
        if any(name.lower().startswith("keys") for name in names):
            words += " " + self.tr(
                "A second key file still opens with the passphrase it was made with."
            )
        self._ctx.notices.trouble(words.format(names=", ".join(names[:_MOST])))
        self._ctx.ops.write(conflict_copies.note_told, names)
