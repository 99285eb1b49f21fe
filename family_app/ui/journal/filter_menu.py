"""The menu that narrows the list of pages: stars, photos, tags, people, months and years."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from family_app.services import page_lists
from family_app.services.page_lists import Choices
from family_app.ui.context import Context
from family_app.ui.journal.list_query import ListQuery
from family_app.ui.journal.month_card import MonthCard
from family_app.ui.journal.wishes import in_year
from family_app.ui.models.entry_dates import month_words
from family_app.ui.widgets.buttons import Button

_MOST = 25


class FilterButton(Button):
    """Opens the menu below itself; `chosen` carries the list that was asked for."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, card: MonthCard, parent: QWidget | None = None) -> None:
        super().__init__("icon", "", name="journal-filter", icon="list-filter", parent=parent)
        self._ctx = ctx
        self._card = card
        self._query = ListQuery()
        words = self.tr("Narrow the list")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_query(self, query: ListQuery) -> None:
        """What the list shows now."""
        self._query = query

    def _on_clicked(self) -> None:
        self._ctx.ops.read(page_lists.choices, then=self._open, latest="journal-choices")

    def _open(self, choices: Choices) -> None:
        menu = FilterMenu(self._query, choices, self._card.month.shown, self)
        menu.chosen.connect(self.chosen)
        menu.jump_wanted.connect(self._on_jump)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_jump(self) -> None:
        self._card.jump(self)


class FilterMenu(QMenu):
    """`chosen` carries the list that was asked for; what it is narrowed by is checked."""

    chosen = Signal(object)
    jump_wanted = Signal()

    def __init__(
        self, query: ListQuery, choices: Choices, month: tuple[int, int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("journal-filter-menu")
        self._query = query
        wanted = query.wanted
        starred = replace(wanted, starred=not wanted.starred)
        self._add(self, self.tr("With a star"), replace(query, wanted=starred), on=wanted.starred)
        pictured = replace(wanted, pictures=not wanted.pictures)
        self._add(self, self.tr("With photos"), replace(query, wanted=pictured), on=wanted.pictures)
        self.addSeparator()
        self._add_tags(choices)
        self._add_people(choices)
        self._add_times(choices, month)
        self.addSeparator()
        self.addAction(self.tr("Go to a month or day…"), self.jump_wanted.emit)
        everything = self.addAction(self.tr("Show all pages"))
        everything.setObjectName("journal-filter-none")
        everything.setData(ListQuery())
        everything.setEnabled(query.is_filter)
        self.triggered.connect(self._on_triggered)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, menu: QMenu, words: str, query: ListQuery, *, on: bool = False) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.setData(query)

    def _add_tags(self, choices: Choices) -> None:
        menu = self._inner(self.tr("With a tag"), "tags", enabled=bool(choices.tags))
        wanted = self._query.wanted
        for name, pages in choices.tags[:_MOST]:
            on = (wanted.tag or "").casefold() == name.casefold()
            to = replace(wanted, tag=None if on else name)
            self._add(menu, f"#{name}  ({pages})", replace(self._query, wanted=to), on=on)

    def _add_people(self, choices: Choices) -> None:
        menu = self._inner(self.tr("With a person"), "people", enabled=bool(choices.people))
        wanted = self._query.wanted
        for uid, name, pages in choices.people[:_MOST]:
            on = wanted.person == uid
            to = replace(wanted, person=None if on else uid)
            query = replace(self._query, wanted=to, person="" if on else name)
            self._add(menu, f"{name}  ({pages})", query, on=on)

    def _add_times(self, choices: Choices, month: tuple[int, int]) -> None:
        menu = self._inner(self.tr("From a time"), "times", enabled=bool(choices.months))
        wanted = self._query.wanted
        on = wanted.month == month
        to = replace(wanted, month=None if on else month, first=None, last=None, day=None)
        self._add(menu, month_words(*month), replace(self._query, wanted=to), on=on)
        menu.addSeparator()
        for year in dict.fromkeys(year for year, _, _ in choices.months):
            on = wanted.first is not None and wanted.first.year == year
            to = replace(wanted, first=None, last=None) if on else in_year(wanted, year)
            self._add(menu, str(year), replace(self._query, wanted=to), on=on)

    def _inner(self, words: str, name: str, *, enabled: bool) -> QMenu:
        menu = self.addMenu(words)
        menu.setObjectName(f"journal-filter-{name}")
        menu.setEnabled(enabled)
        return menu

    def _on_triggered(self, action: QAction) -> None:
        query = action.data()
        if isinstance(query, ListQuery):
            self.chosen.emit(query)
