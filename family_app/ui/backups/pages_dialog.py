"""One page out of a backup file that was opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.domain.snapshots import CopiedPage
from family_app.ui.backups.page_pick import PagePick
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row


class PagesDialog(TallQuestion):
    """`wanted` carries the uid of the page that is to come back; the window closes with it."""

    wanted = Signal(str)

    def __init__(self, pages: tuple[CopiedPage, ...], parent: QWidget) -> None:
        super().__init__("backup-pages", self.tr("Pages in this backup"), parent)
        pick = PagePick()
        self._close = quiet(self.tr("Close"), name="backup-pages-close")
        self.lay_out_rows((pick,), row(1, self._close))
        pick.show_pages(pages)
        pick.wanted.connect(self.wanted)
        pick.wanted.connect(self.accept)
        self._close.clicked.connect(self.reject)
