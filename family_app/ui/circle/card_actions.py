"""What the buttons of a person's card do: reach, note, write about, go to where they turn up."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.domain.person import PersonState, TouchKind
from family_app.domain.reminder import Reminder
from family_app.services.dialling import Dialling, dialling, shown_numbers
from family_app.ui import places
from family_app.ui.circle.asking import Asking
from family_app.ui.circle.people_keeper import PeopleKeeper
from family_app.ui.circle.person_card import PersonCard
from family_app.ui.context import Context
from family_app.ui.places import Place

_NEW_PAGE = "new"
_FIRST_NUMBER = 1


class CardActions(QObject):
    """Says before anything leaves the app; `place_requested` asks the window for another page."""

    place_requested = Signal(object)

    def __init__(
        self, ctx: Context, card: PersonCard, keeper: PeopleKeeper, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._card = card
        self._keeper = keeper
        self._page = parent
        self._asking = Asking(ctx, parent)
        self._asking.reached.connect(card.head.offer_note)
        card.reach_requested.connect(self._on_reach)
        card.head.ask_requested.connect(self._on_ask)
        card.head.touch_noted.connect(self._on_touch)
        card.facts.web_requested.connect(self._on_web)
        card.facts.numbers_wanted.connect(self._on_numbers)
        card.facts.map_requested.connect(self._on_map)
        card.facts.resource_requested.connect(self._on_resource)
        card.touches.noted.connect(self._on_noted)
        card.touches.interval_chosen.connect(self._on_interval)
        card.touches.removed.connect(keeper.remove_touch)
        card.mentions.place_chosen.connect(self.place_requested)
        card.mentions.reminder_done.connect(self._on_reminder_done)
        card.mentions.write_requested.connect(self._on_write)

    @Slot(object, str)
    def _on_reach(self, how: TouchKind, value: str) -> None:
        self._card.head.offer_note(how)
        match how:
            case TouchKind.MESSAGE:
                self._ctx.ops.read(dialling, value, then=self._message, latest="circle-dial")
            case TouchKind.EMAIL:
                self._ctx.desktop.email(self._page, value)
            case _:
                self._ctx.ops.read(dialling, value, then=self._call, latest="circle-dial")

    def _call(self, number: Dialling) -> None:
        self._ctx.desktop.call(self._page, number.shown, number.dialled)

    def _message(self, number: Dialling) -> None:
        self._ctx.desktop.message(self._page, number.dialled)

    @Slot(object)
    def _on_numbers(self, numbers: tuple[str, ...]) -> None:
        facts = self._card.facts
        read = self._ctx.ops.read
        read(shown_numbers, numbers, then=facts.show_numbers, latest="circle-numbers")

    @Slot()
    def _on_ask(self) -> None:
        if self._card.person is not None:
            self._asking.begin(self._card.person)

    @Slot(object)
    def _on_reminder_done(self, reminder: Reminder) -> None:
        self._keeper.finish(reminder)
        person = self._card.person
        if person is not None and person.state is not PersonState.REMEMBERED:
            self._card.head.offer_note(TouchKind.OTHER)

    @Slot(object)
    def _on_touch(self, kind: TouchKind) -> None:
        self._on_noted(kind, self._ctx.clock.today(), "")

    @Slot(object, object, str)
    def _on_noted(self, kind: TouchKind, day: date, note: str) -> None:
        person = self._card.person
        if person is not None:
            self._keeper.note(person, kind, day, note)

    @Slot(int)
    def _on_interval(self, days: int) -> None:
        person = self._card.person
        if person is not None:
            self._keeper.set_interval(person, days)

    @Slot(str)
    def _on_web(self, address: str) -> None:
        self._ctx.desktop.web(self._page, address)

    @Slot(str)
    def _on_map(self, place: str) -> None:
        self._ctx.desktop.map(self._page, place)

    @Slot(str)
    def _on_resource(self, resource: str) -> None:
        self.place_requested.emit(Place(places.RESOURCES, resource))

    @Slot()
    def _on_write(self) -> None:
        person, clock = self._card.person, self._ctx.clock
        if person is not None:
            uid, day = EntryId(new_uid()), clock.today()
            draft = Draft(uid, _FIRST_NUMBER, day, time=clock.time(), people=(person.uid,))
            self.place_requested.emit(Place(places.JOURNAL, _NEW_PAGE, draft))
