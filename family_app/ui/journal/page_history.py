"""What was on a page before, and what was deleted: opens the two dialogs and does what they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Changes
from family_app.domain.entry import Draft
from family_app.domain.revision import RevisionId
from family_app.services import revisions
from family_app.ui.journal.page_keeper import PageKeeper
from family_app.ui.journal.trash_dialog import TrashDialog
from family_app.ui.journal.versions_dialog import VersionsDialog

if TYPE_CHECKING:
    from family_app.ui.context import Context


class PageHistory(QObject):
    """`changed` carries the uid of a page that has an earlier version back."""

    changed = Signal(str)

    def __init__(self, ctx: Context, keeper: PageKeeper, page: QWidget) -> None:
        super().__init__(page)
        self._ctx = ctx
        self._keeper = keeper
        self._page = page

    @property
    def page(self) -> Draft | None:
        """The page that is open, as it stands."""
        return self._keeper.draft

    def flush(self) -> None:
        """Save what is typed, before anything that was written is shown."""
        self._keeper.flush()

    @Slot()
    def open_trash(self) -> None:
        """Show what was deleted."""
        self._keeper.flush()
        TrashDialog(self._ctx, self._page).open()

    @Slot()
    def open_versions(self) -> None:
        """Show the earlier versions of the open page."""
        self._keeper.flush()
        draft = self._keeper.draft
        if draft is not None:
            dialog = VersionsDialog(self._ctx, draft, self._page)
            dialog.wanted.connect(self._put_back)
            dialog.open()

    @Slot(str)
    def _put_back(self, revision: str) -> None:
        self._keeper.close()
        self._ctx.ops.write(revisions.put_back, RevisionId(revision), then=self._on_put_back)

    def _on_put_back(self, changes: Changes) -> None:
        for uid in changes.ids:
            self.changed.emit(uid)
            words = self.tr("The earlier version is back. The one before is among the versions.")
            self._ctx.notices.say(words)
