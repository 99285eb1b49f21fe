"""A thin line that shows how far something has come; the words beside it say the same."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from family_app.ui.widgets.styling import named, styled


class ProgressLine(QProgressBar):
    """`done` of `total`; `soft` for use on a coloured card."""

    def __init__(
        self,
        done: int = 0,
        total: int = 1,
        *,
        soft: bool = False,
        name: str,
        accessible: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        styled(self, c="soft" if soft else "")
        self.setTextVisible(False)
        self.set_progress(done, total)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`."""
        self.setRange(0, max(1, total))
        self.setValue(max(0, min(done, total)))
