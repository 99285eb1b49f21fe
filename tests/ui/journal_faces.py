"""Faces of the journal."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from family_app.services.made_up import entry_uid
from family_app.ui import places
from tests.ui.face_walk import Face, FaceWalk


class JournalFaces(FaceWalk):
    """What the journal can show."""

    def _journal(self) -> Iterator[Face]:
        self._go(places.JOURNAL, entry_uid("soup"))
        yield self._settled("journal: a page")
        self._press("journal-mode-1")
        yield self._settled("journal: reading")
        self._press("journal-mode-0")
        self._press("journal-versions")
        yield from self._open_dialog("earlier versions")
        self._go(places.JOURNAL, "new")
        yield self._settled("journal: a new page")
        self._leave_narrow("journal-back")
        search = self._find("journal-search")
        assert isinstance(search, QLineEdit)
        search.setText("dinner")
        yield self._settled("journal: search")
        search.clear()
        action = self._window.findChild(QAction, "journal-menu-trash")
        assert action is not None
        action.trigger()
        yield from self._open_dialog("the trash")
