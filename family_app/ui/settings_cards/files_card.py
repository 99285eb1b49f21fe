"""Taking pages out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.exporting.take_out import TakeOut
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import body, title


class FilesCard(Card):
    """Your pages belong to you: open formats, at any time."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-files", parent=parent)
        self.take_out = TakeOut(ctx, self)
        self._out = quiet(self.tr("Take pages out, or print…"), name="settings-out")
        self.add(title(self.tr("Copies of my pages")))
        self.add(
            body(
                self.tr(
                    "Your pages belong to you. Take all or some of them out: for paper, for "
                    "other programs, or to keep. No passphrase protects such a copy."
                )
            )
        )
        self.add(row(self._out, 1))
        self._out.clicked.connect(self.take_out.ask)
