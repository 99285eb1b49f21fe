"""Resources: help that is there, with who may be paid before anything else."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PersonId, new_uid
from family_app.domain.person import Person
from family_app.services import circle, resource_notes
from family_app.services.settings import save_setting
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.models.resource_list import Choice, sections
from family_app.ui.pages.page import Page
from family_app.ui.places import Place
from family_app.ui.resources.card_list import CardList
from family_app.ui.resources.disclosure_card import DisclosureCard
from family_app.ui.resources.talk_card import LESSON
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.empty_state import EmptyState
from family_app.ui.widgets.inputs import Combo
from family_app.ui.widgets.labels import Words

_AHEAD = 500
"""Pixels below the window for which cards are made before they are seen."""

_MOST_WHEN_HIDDEN = 18
"""A page out of sight with more cards than this begins anew: each costs at a change of theme."""


class ResourcesPage(Page):
    """Free and public help first; the same card for everyone."""

    page_id: ClassVar[str] = places.RESOURCES
    icon_name: ClassVar[str] = "heart"
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.RESOURCE_NOTE, Kind.PERSON, Kind.SETTING})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._people: dict[str, str] = {}
        self._shown: tuple[str, Choice, str] | None = None
        self._sought = ""
        self._added: PersonId | None = None
        self._country = self._make_countries()
        self.top_bar.add_action(self._country)
        self._column = Column(name="resources-column", spacing=16)
        self._filter = ChoiceRow(
            self.tr("Show"), self._choices(), name="resources-filter", kind="chip"
        )
        self._filter.set_value(Choice.ALL)
        self._advice = Words("", "strong", name="resources-advice")
        self._list = CardList(ctx.desktop)
        self._empty = EmptyState(
            self.tr("Nothing is listed here for this country"),
            self.tr(
                "We list only what could be confirmed. Look at everything, or choose another "
                "country."
            ),
            button=self.tr("Show everything"),
            icon="heart",
            name="resources-empty",
        )
        for part in (
            self._filter,
            DisclosureCard(ctx.library.disclosure),
            self._advice,
            self._list,
            self._empty,
        ):
            self._column.add(part)
        self._column.add_stretch()
        self._scroll = PageScroll(self._column, name="resources-scroll", parent=self)
        self.layout_.addWidget(self._scroll, 1)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._connect()

    def _make_countries(self) -> Combo:
        combo = Combo(self)
        combo.setObjectName("resources-country")
        combo.setAccessibleName(self.tr("Country"))
        combo.setAccessibleDescription(combo.accessibleName())
        combo.setMinimumContentsLength(12)
        for country in self.ctx.library.countries:
            combo.addItem(country.name, country.code)
        return combo

    def _choices(self) -> list[tuple[object, str]]:
        return [
            (Choice.ALL, self.tr("Everything")),
            (Choice.CALL, self.tr("Call or text")),
            (Choice.GROUPS, self.tr("Groups for families")),
            (Choice.FIND, self.tr("Find treatment")),
            (Choice.THERAPY, self.tr("Therapy online")),
            (Choice.MEDIA, self.tr("Watch & read")),
            (Choice.FREE, self.tr("Free")),
        ]

    def _connect(self) -> None:
        self._country.activated.connect(self._on_country)
        self._filter.chosen.connect(self._on_filter)
        self._empty.chosen.connect(self._on_everything)
        self._list.add_requested.connect(self._on_add)
        self._list.person_requested.connect(self._on_person)
        self._list.write_requested.connect(self._on_write)
        self._list.lesson_requested.connect(self._on_lesson)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)
        self._later.timeout.connect(self._fill)

    def title(self) -> str:
        """The page's name."""
        return self.rail_title()

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("ResourcesPage", "Resources")

    def refresh(self) -> None:
        """Show the list of the country chosen, and what of it is in the circle."""
        self._show_list()
        self.ctx.ops.read(circle.people, then=self._show_people, latest="resources")

    def open_place(self, place: Place) -> None:
        """Show the whole list, or one resource on top of it."""
        if not place.item and not self._sought:
            return
        self._sought = place.item
        self._filter.set_value(Choice.ALL)
        self._show_list()
        self._scroll.to_top()
        card = self._list.card(place.item)
        if card is not None:
            card.first_button.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a very long list while nobody sees it."""
        super().hideEvent(event)
        if self._list.built > _MOST_WHEN_HIDDEN:
            self._shown = None
            self._show_list()
            self._scroll.to_top()

    def _show_list(self) -> None:
        country = self.ctx.settings.now.country
        choice = self._filter.value()
        choice = choice if isinstance(choice, Choice) else Choice.ALL
        wanted = (country, choice, self._sought)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._country.setCurrentIndex(max(0, self._country.findData(country)))
        library = self.ctx.library
        found = sections(library.resources(country), choice)
        known = library.country(country)
        self._advice.setText(known.advice if known else "")
        self._advice.setVisible(bool(known and known.advice))
        lesson = library.lesson(LESSON)
        self._list.show_sections(
            found,
            self.ctx.clock.today(),
            self._people,
            lesson_title=lesson.title if lesson else "",
            sought=library.resource(self._sought) if self._sought else None,
        )
        self._list.setVisible(bool(self._list.built))
        self._empty.setVisible(not self._list.built)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = {one.resource_id: one.uid for one in people if one.resource_id}
        self._list.show_people(self._people)

    @Slot()
    def _on_scrolled(self) -> None:
        self._later.start()

    @Slot()
    def _fill(self) -> None:
        bar = self._scroll.verticalScrollBar()
        if self.isVisible() and bar.maximum() - bar.value() < _AHEAD and self._list.add_batch():
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger window asks for more cards."""
        super().resizeEvent(event)
        self._later.start()

    @Slot()
    def _on_country(self) -> None:
        code = str(self._country.currentData())
        self.ctx.settings.change(country=code)
        self.ctx.ops.write(save_setting, "country", code, by=self)
        self._sought = ""
        self._show_list()

    @Slot(object)
    def _on_filter(self) -> None:
        self._sought = ""
        self._show_list()
        self._tell_count()

    @Slot()
    def _on_everything(self) -> None:
        self._filter.set_value(Choice.ALL)
        self._show_list()
        self._filter.buttons[0].setFocus()
        self._tell_count()

    def _tell_count(self) -> None:
        choice = self._filter.value()
        listed = self.ctx.library.resources(self.ctx.settings.now.country)
        if isinstance(choice, Choice):
            count = sum(len(ones) for _, ones in sections(listed, choice))
            announce(self._filter, self.tr("%n listed", "", count))

    @Slot(str)
    def _on_add(self, resource_id: str) -> None:
        resource = self.ctx.library.resource(resource_id)
        if resource is not None:
            self.ctx.ops.write(resource_notes.add_to_circle, resource, then=self._offer_undo)

    def _offer_undo(self, changes: Changes) -> None:
        if not changes:
            return
        self._added = PersonId(next(iter(changes.ids)))
        self.ctx.notices.offer_undo(self.tr("Added to your circle."), self._take_back)

    def _take_back(self) -> None:
        if self._added is not None:
            self.ctx.ops.write(circle.delete_person, self._added)

    @Slot(str)
    def _on_person(self, person: str) -> None:
        self.go(places.CIRCLE, person)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.go(places.LEARN, lesson)

    @Slot(str)
    def _on_write(self, question: str) -> None:
        clock = self.ctx.clock
        draft = Draft(
            uid=EntryId(new_uid()),
            number=1,
            day=clock.today(),
            time=clock.time(),
            title=question,
            body=f"> {question}\n\n",
            lessons=(LessonId(LESSON),) if self.ctx.library.lesson(LESSON) else (),
        )
        self.go(places.JOURNAL, "new", draft)
