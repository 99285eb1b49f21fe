"""Faces of the journal."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import AttachmentId, new_uid
from family_app.services import attachments
from family_app.services.made_up import entry_uid
from family_app.ui import places
from family_app.ui.journal.date_jump import DateJump
from family_app.ui.journal.list_query import ListQuery
from family_app.ui.journal.month_card import MonthCard
from family_app.ui.journal.picture_tile import PictureTile
from family_app.ui.journal.side_pane import SidePane
from tests import checks
from tests.exchange import picture_files as files
from tests.ui.face_walk import Face, FaceWalk


class JournalFaces(FaceWalk):
    """What the journal can show."""

    def _journal(self) -> Iterator[Face]:
        self._go(places.JOURNAL, entry_uid("soup"))
        yield self._settled("journal: a page")
        self._press("journal-mode-1")
        yield self._settled("journal: reading")
        self._press("journal-mode-0")
        yield from self._pictures()
        self._choose("journal-menu-versions")
        yield from self._open_dialog("earlier versions")
        self._go(places.JOURNAL, "new")
        yield self._settled("journal: a new page")
        self._leave_narrow("journal-back")
        search = self._find("journal-search")
        assert isinstance(search, QLineEdit)
        search.setText("dinner")
        yield self._settled("journal: search")
        search.clear()
        yield from self._narrowed()
        self._choose("journal-menu-trash")
        yield from self._open_dialog("the trash")
        self._choose("journal-menu-book")
        yield from self._open_dialog("a book")
        self._choose("journal-menu-out")
        yield from self._open_dialog("taking pages out")

    def _narrowed(self) -> Iterator[Face]:
        side, card = self._window.findChild(SidePane), self._window.findChild(MonthCard)
        assert side is not None
        assert card is not None
        today = self._parts.clock.today()
        month = today.year, today.month
        wanted = EntryFilter(starred=True, pictures=True, month=month, returning=today)
        side._show(ListQuery(wanted=wanted))
        yield self._settled("journal: narrowed")
        self._press("journal-filtered-returning")
        self._press("journal-show-all")
        card.month.jump_wanted.emit()
        jump = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DateJump))
        checks.settle(jump)
        yield "journal: going to a day", jump
        jump.close()

    def _pictures(self) -> Iterator[Face]:
        """Pictures on a page; small, in the text as it is read, and large."""
        entry = entry_uid("soup")
        for name, data in (("soup.jpg", files.jpeg()), ("a letter.heic", files.heic())):
            ready = attachments.made_ready(name, data)
            uid = AttachmentId(new_uid())
            self._parts.ops.write(attachments.put, entry, ready, uid)
        self._go(places.JOURNAL, entry)
        yield self._settled("journal: pictures")
        self._press("journal-mode-1")
        yield self._settled("journal: reading pictures")
        self._press("journal-mode-0")
        for tile in self._window.findChildren(PictureTile):
            tile.click()
            yield from self._open_dialog(f"a picture, large: {tile.attachment.file_name}")

    def _choose(self, name: str) -> None:
        action = self._window.findChild(QAction, name)
        assert action is not None
        action.trigger()
