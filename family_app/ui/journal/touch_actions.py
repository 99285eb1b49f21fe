"""The part of the journal's menu that notes a call or visit with someone on the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from family_app.domain.person import Person, PersonState, TouchKind
from family_app.ui.circle.people_keeper import PeopleKeeper
from family_app.ui.context import Context
from family_app.ui.journal.links_row import LinksRow
from family_app.ui.journal.page_history import PageHistory

_MOST = 4


class TouchActions(QObject):
    """Filled whenever the menu is about to show; nothing where nobody is on the page.

    A page of an earlier day notes that day, one of a later day today.
    """

    def __init__(self, ctx: Context, history: PageHistory, links: LinksRow, above: QMenu) -> None:
        super().__init__(above)
        self._ctx = ctx
        self._history = history
        self._links = links
        self._keeper = PeopleKeeper(ctx, self)
        self._above = above
        self._mine: list[QAction] = []
        above.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for action in self._mine:
            self._above.removeAction(action)
            action.deleteLater()
        self._mine.clear()
        people = [one for one in self._links.tied() if one.state is not PersonState.REMEMBERED]
        for number, person in enumerate(people[:_MOST]):
            call, visit = self.tr("Note a call with {name}"), self.tr("Note a visit with {name}")
            self._offer(f"journal-menu-call-{number}", call, person, TouchKind.CALL)
            self._offer(f"journal-menu-visit-{number}", visit, person, TouchKind.VISIT)
        if people:
            self._mine.append(self._above.addSeparator())
            # Before what concerns the whole journal, where the eye begins.
            first = next(one for one in self._above.actions() if one not in self._mine)
            self._above.insertActions(first, self._mine)

    def _offer(self, name: str, words: str, person: Person, kind: TouchKind) -> None:
        action = QAction(words.format(name=person.name).replace("&", "&&"), self._above)
        action.setObjectName(name)
        action.triggered.connect(partial(self._note, person, kind))
        self._mine.append(action)

    def _note(self, person: Person, kind: TouchKind, _checked: bool = False) -> None:
        draft, today = self._history.page, self._ctx.clock.today()
        self._keeper.note(person, kind, min(draft.day, today) if draft is not None else today)
