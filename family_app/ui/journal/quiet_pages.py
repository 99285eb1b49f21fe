"""Leaving a page out of "on this day", and bringing it back among the pages of that day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from family_app.domain.ids import EntryId
from family_app.services import page_lists
from family_app.ui.context import Context
from family_app.ui.journal.page_keeper import PageKeeper
from family_app.ui.journal.side_pane import SidePane


class QuietPages(QObject):
    """Hears the list; a page that is open is changed where it is being written."""

    def __init__(self, ctx: Context, keeper: PageKeeper, side: SidePane) -> None:
        super().__init__(side)
        self._ctx = ctx
        self._keeper = keeper
        self._side = side
        self._asked: EntryId | None = None
        self._hushed: EntryId | None = None
        self._where = QPoint()
        side.menu_wanted.connect(self._on_menu)
        side.quiet_wanted.connect(self._hush)

    @Slot(str, QPoint)
    def _on_menu(self, uid: str, where: QPoint) -> None:
        self._asked, self._where = EntryId(uid), where
        self._ctx.ops.read(
            page_lists.is_quiet, self._asked, then=self._open_menu, latest="journal-quiet"
        )

    def _open_menu(self, quiet: bool) -> None:
        menu = QMenu(self._side)
        menu.setObjectName("journal-row-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        if quiet:
            menu.addAction(self.tr("Let this page come back on its day"), self._bring_back)
        else:
            menu.addAction(self.tr("Do not bring this page back on its day"), self._hush_asked)
        menu.popup(self._where)

    def _bring_back(self) -> None:
        if self._asked is not None:
            self._set(self._asked, quiet=False)

    def _hush_asked(self) -> None:
        if self._asked is not None:
            self._hush(self._asked)

    @Slot(str)
    def _hush(self, uid: str) -> None:
        self._hushed = EntryId(uid)
        self._set(self._hushed, quiet=True)
        self._ctx.notices.offer_undo(
            self.tr("This page will not come back on its day. It stays in the journal."),
            self._undo,
        )

    def _undo(self) -> None:
        if self._hushed is not None:
            self._set(self._hushed, quiet=False)

    def _set(self, uid: EntryId, *, quiet: bool) -> None:
        draft = self._keeper.draft
        if draft is not None and draft.uid == uid:
            self._keeper.change(quiet=quiet)
            self._keeper.flush()
            self._side.refresh()
        else:
            self._ctx.ops.write(page_lists.set_quiet, uid, quiet=quiet)
