"""The journal page in front of a real, encrypted space, as the window would hold it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft, Entry
from family_app.domain.ids import EntryId, LessonId, PersonId, new_uid
from family_app.paths import Home
from family_app.services import journal
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

TODAY = date(2026, 11, 23)


def write_page(
    space: OpenSpace,
    title: str,
    body: str,
    *,
    day: date = TODAY,
    time: str | None = "08:12",
    tags: tuple[str, ...] = (),
    people: tuple[PersonId, ...] = (),
    lessons: tuple[LessonId, ...] = (),
) -> EntryId:
    uid = EntryId(new_uid())
    draft = Draft(uid, 1, day, time, None, title, body, tags, people, lessons)
    with space.write() as uow:
        journal.save_entry(uow, draft)
    return uid


def stored(space: OpenSpace, uid: EntryId) -> Entry | None:
    with space.read() as uow:
        return journal.entry(uow, uid)


def all_stored(space: OpenSpace) -> tuple[Entry, ...]:
    with space.read() as uow:
        return journal.all_entries(uow)


def show_page(parts: Parts, space: OpenSpace, width: int = 1060, height: int = 820) -> JournalPage:
    parts.ops.open(space)
    page = JournalPage(Context.of(parts))
    page.refresh()
    page.resize(width, height)
    page.show()
    checks.settle(page)
    return page


@dataclass
class Desk:
    """The journal page as someone sits before it."""

    page: JournalPage
    parts: Parts
    space: OpenSpace
    opened: list[QUrl]

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def field(self, name: str) -> QLineEdit:
        found = self.page.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def said(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None, name
        return found.accessibleName()

    @property
    def editor(self) -> MarkdownEditor:
        found = self.page.findChild(MarkdownEditor)
        assert found is not None
        return found

    def titles(self) -> list[str]:
        view = self.page.findChild(QListView, "journal-list")
        assert view is not None
        rows = self.page._side._list.entries.entries
        assert view.model().rowCount() >= len(rows)
        return [row.title for row in rows]

    def open(self, uid: str, extra: object = None) -> None:
        self.page.open_place(Place("journal", uid, extra))

    def type(self, text: str) -> None:
        self.editor.textCursor().insertText(text)


Make = Callable[..., Desk]


def desks(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    """What makes a desk of a size, with `inline` or real threads."""

    def made(width: int = 1060, height: int = 820, *, inline: bool = True) -> Desk:
        opened: list[QUrl] = []
        parts = parts_for(home, theme, inline=inline, opened=opened)
        page = show_page(parts, space, width, height)
        qtbot.addWidget(page)
        return Desk(page, parts, space, opened)

    return made
