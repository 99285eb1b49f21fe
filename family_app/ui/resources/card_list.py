"""The list of cards, part by part, made only as far as someone has scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QLayoutItem, QVBoxLayout, QWidget

from family_app.domain.resource import Resource
from family_app.ui.desktop import Desktop
from family_app.ui.models.resource_list import Section, Sections
from family_app.ui.resources.resource_card import ResourceCard
from family_app.ui.resources.talk_card import TalkCard
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import muted, title
from family_app.ui.widgets.styling import named
from family_app.ui.widgets.tiles import TileLayout, Tiles

BATCH = 6
"""Cards made at once; a whole number of rows in one, two and three columns."""

_NARROWEST = 310


class CardList(QWidget):
    """Headings and cards; `add_batch` makes the next ones."""

    add_requested = Signal(str)
    person_requested = Signal(str)
    write_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "resource-list")
        self._desktop = desktop
        self._lesson_title = ""
        self._today = date.min
        self._people: Mapping[str, str] = {}
        self._cards: dict[str, ResourceCard | TalkCard] = {}
        self._coming: Iterator[tuple[Section, Resource]] = iter(())
        self._section: Section | None = None
        self._tiles: Tiles | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(16)

    @property
    def built(self) -> int:
        """How many cards exist."""
        return len(self._cards)

    def card(self, resource: str) -> ResourceCard | TalkCard | None:
        """The card of a resource, if it was made."""
        return self._cards.get(resource)

    def show_sections(
        self,
        parts: Sections,
        today: date,
        people: Mapping[str, str],
        *,
        lesson_title: str = "",
        sought: Resource | None = None,
    ) -> None:
        """Start anew; `people` are the members of the circle by the resource they came from."""
        empty(self._rows)
        self._cards.clear()
        self._section, self._tiles = None, None
        self._today, self._people = today, people
        self._lesson_title = lesson_title
        self._coming = _in_order(parts, sought)
        if sought is not None:
            self._add_sought(sought)
        self.add_batch()

    def show_people(self, people: Mapping[str, str]) -> None:
        """Tell every card whether its resource is in the circle."""
        self._people = people
        for resource, card in self._cards.items():
            card.set_person(people.get(resource, ""))

    def add_batch(self) -> bool:
        """Make the next cards; whether there were any."""
        before = self.built
        for section, resource in self._coming:
            self._place(section, resource)
            if self.built - before >= BATCH and not self._has_room():
                break
        if self._tiles is not None:
            self._tiles.show()
        return self.built > before

    def _add_sought(self, resource: Resource) -> None:
        self._rows.addWidget(title(self.tr("What you looked for"), name="resources-sought"))
        self._rows.addWidget(self._make(resource, sought=True))

    def _place(self, section: Section, resource: Resource) -> None:
        if section is not self._section:
            self._end_tiles()
            self._section = section
            self._add_heading(section)
        card = self._make(resource)
        if isinstance(card, TalkCard):
            self._rows.addWidget(card)
            return
        if not self._has_room():
            self._end_tiles()
        if self._tiles is None:
            self._tiles = CardTiles(self)
            self._tiles.hide()
            self._rows.addWidget(self._tiles)
        self._tiles.add(card)

    def _has_room(self) -> bool:
        """Whether the last tiles take more: there are few in each, so that a batch is cheap."""
        return self._tiles is not None and self._tiles.tiles.count() < BATCH

    def _end_tiles(self) -> None:
        # Hidden until they are full: each card shown by itself would lay out the whole page.
        if self._tiles is not None:
            self._tiles.show()
        self._tiles = None

    def _add_heading(self, section: Section) -> None:
        words, more = section_words(section)
        head = QVBoxLayout()
        head.setContentsMargins(0, 10 if self._rows.count() else 2, 0, 0)
        head.setSpacing(2)
        head.addWidget(title(words, name=f"resources-{section}"))
        if more:
            head.addWidget(muted(more, name=f"resources-{section}-note"))
        self._rows.addLayout(head)

    def _make(self, resource: Resource, *, sought: bool = False) -> ResourceCard | TalkCard:
        card: ResourceCard | TalkCard
        if resource.kind == "talk":
            card = TalkCard(
                resource, self._today, lesson_title=self._lesson_title, sought=sought, parent=self
            )
            card.write_requested.connect(self.write_requested)
            card.lesson_requested.connect(self.lesson_requested)
        else:
            card = ResourceCard(
                resource,
                self._desktop,
                self._today,
                person=self._people.get(resource.id, ""),
                sought=sought,
                parent=self,
            )
            card.add_requested.connect(self.add_requested)
            card.person_requested.connect(self.person_requested)
        self._cards[resource.id] = card
        return card


class CardTiles(Tiles):
    """Tiles of which an opened one grows alone: its neighbours keep their own height."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_NARROWEST, most=3, gap=16, name="resource-tiles", parent=parent)
        # A widget keeps its first layout until that one is handed on.
        QWidget().setLayout(self.tiles)
        self.tiles = _OwnHeights(self, least=_NARROWEST, most=3, gap=16)


class _OwnHeights(TileLayout):
    def _place_tiles(
        self, line: list[tuple[QLayoutItem, int]], room: QRect, top: int, height: int
    ) -> None:
        del height
        closed = [pair for pair in line if not _is_open(pair[0])]
        level = max((item.heightForWidth(width) for item, width in closed), default=0)
        left = room.left()
        for item, width in line:
            own = item.heightForWidth(width) if _is_open(item) else level
            item.setGeometry(self._mirrored(QRect(left, top, width, own), room))
            left += width + self._gap


def _is_open(item: QLayoutItem) -> bool:
    card = item.widget()
    return isinstance(card, ResourceCard) and card.is_open


def _in_order(parts: Sections, sought: Resource | None) -> Iterator[tuple[Section, Resource]]:
    for section, resources in parts:
        # What stands across the whole width comes before the tiles of its part.
        for resource in sorted(resources, key=lambda one: one.kind != "talk"):
            if sought is None or resource.id != sought.id:
                yield section, resource


def section_words(section: Section) -> tuple[str, str]:
    """The heading of a part, and a sentence below it or nothing."""
    say = QCoreApplication.translate
    match section:
        case Section.NOW:
            return (
                say("ResourceList", "In danger or in crisis"),
                say("ResourceList", "The same lines are under Help now, on every page."),
            )
        case Section.LINES:
            return say("ResourceList", "Lines to call or text"), ""
        case Section.GROUPS:
            return say("ResourceList", "Groups for families"), ""
        case Section.FIND:
            return say("ResourceList", "Find treatment"), ""
        case Section.MEDIA:
            return say("ResourceList", "Watch and read"), ""
        case _:
            return (
                say("ResourceList", "Therapy online, paid for by you"),
                say("ResourceList", "Listed so that you can see the facts. Not recommended."),
            )
