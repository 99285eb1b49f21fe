"""The circle: everyone around me on a map or in a list, with the card of one of them beside it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAccessible, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from family_app.domain.changes import Kind
from family_app.domain.ids import PersonId, new_uid
from family_app.domain.person import Person, Ring
from family_app.services import circle, keeping_in_touch
from family_app.ui import places
from family_app.ui.circle.card_actions import CardActions
from family_app.ui.circle.circle_menu import CircleMenu
from family_app.ui.circle.circle_view import CircleView
from family_app.ui.circle.empty_circle import EmptyCircle
from family_app.ui.circle.people_keeper import PeopleKeeper
from family_app.ui.circle.side_pane import SidePane
from family_app.ui.context import Context
from family_app.ui.dates.dates_button import DatesButton
from family_app.ui.pages.page import Page
from family_app.ui.places import Place
from family_app.ui.widgets.buttons import pill, primary
from family_app.ui.widgets.styling import restyle

NEW = "new"
"""The item of a `Place` that starts a form; its `extra` may be the `Person` to begin with."""

_ONE_PANE_BELOW, _PANE = 780, 340
_LESSON = "draw-the-circle"


class CirclePage(Page):
    """Map or list on one side, a card or a form on the other; one of the two where it is narrow."""

    page_id: ClassVar[str] = places.CIRCLE
    icon_name: ClassVar[str] = "circle-dot"
    kinds: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.PERSON, Kind.TOUCH, Kind.REMINDER, Kind.ENTRY, Kind.PLAN}
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._people: tuple[Person, ...] = ()
        self._open: PersonId | None = None
        self._asked = False
        self._narrow = False
        self._was_read = False
        self._stale = False
        self._keeper = PeopleKeeper(ctx, self)
        self._add = primary(self.tr("Add a person"), name="circle-add")
        self._map = pill(self.tr("Map"), name="circle-map-view", checkable=True)
        self._list = pill(self.tr("List"), name="circle-list-view", checkable=True)
        self._dates, self._menu = DatesButton(ctx, self), CircleMenu(ctx, self)
        for button in (self._map, self._list, self._dates, self._add, self._menu):
            self.top_bar.add_action(button)
        self._both = QWidget(self)
        self._view = CircleView(ctx.theme, self._both)
        self._pane = SidePane(ctx, self._both)
        self._line = QHBoxLayout(self._both)
        self._line.setSpacing(24)
        self._line.addWidget(self._view, 1)
        self._line.addWidget(self._pane)
        self._actions = CardActions(ctx, self._pane.card, self._keeper, self)
        self._empty = EmptyCircle(self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._both)
        self._stack.addWidget(self._empty)
        self.layout_.addLayout(self._stack, 1)
        self._connect()
        # A screen reader cannot see into the map.
        self._show_as_list(QAccessible.isActive())
        self._pane.show_legend()
        self._fit()

    def _connect(self) -> None:
        self._map.setAutoExclusive(True)
        self._list.setAutoExclusive(True)
        self._list.toggled.connect(self._on_list)
        self._add.clicked.connect(self._on_add)
        self._view.opened.connect(self._on_opened)
        self._view.moved.connect(self._on_moved)
        self._view.delete_requested.connect(self._on_delete)
        self._view.add_requested.connect(self._on_add)
        self._empty.add_requested.connect(self._on_add)
        self._empty.lesson_requested.connect(self._on_lesson)
        self._pane.closed.connect(self._on_closed)
        form, card = self._pane.form, self._pane.card
        form.saved.connect(self._on_saved)
        form.kept.connect(self._keeper.save)
        form.cancelled.connect(self._on_cancelled)
        form.delete_requested.connect(self._on_delete_open)
        card.head.edit_requested.connect(self._on_edit)
        self._actions.place_requested.connect(self.navigate_requested)
        self.ctx.theme.changed.connect(self._fit)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Your circle")

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("CirclePage", "Circle")

    def refresh(self) -> None:
        """Read everyone, and more of the one whose card is open."""
        # Each word saved in the journal would be a reason; out of sight it can wait.
        self._stale = self._was_read and not self.isVisible()
        if self._stale:
            return
        self._was_read = True
        self.ctx.ops.read(circle.people, then=self._show_people, latest="circle-people")

    def open_place(self, place: Place) -> None:
        """Show someone, or a form for someone new."""
        if place.item == NEW:
            self._start(place.extra if isinstance(place.extra, Person) else None)
        elif place.item == places.DATES:
            self._dates.open()
        elif place.item and self._may_leave_form():
            self._open = PersonId(place.item)
            self._asked = True
            self._was_read = False
            self.refresh()

    def flush(self) -> None:
        """Save what is typed in the form, as far as it has a name."""
        if self._pane.is_editing:
            self._pane.form.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed elsewhere."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one part where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    # what is shown

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self._view.show_people(people, self.ctx.clock.today())
        self._pane.legend.show_people(people)
        asked, self._asked = self._asked, False
        if self._open is not None and self._person() is None and not self._pane.is_editing:
            self._open = None
            if asked:
                self.ctx.notices.say(self.tr("This person is not in your circle any more."))
        self._show_open(from_top=asked)

    def _person(self, uid: str | None = None) -> Person | None:
        wanted = uid or self._open
        return next((one for one in self._people if one.uid == wanted), None)

    def _show_open(self, *, from_top: bool = False) -> None:
        person = self._person()
        if not self._pane.is_editing:
            if person is None:
                self._pane.show_legend()
            else:
                self._pane.show_person(person, from_top=from_top)
        if person is not None:
            self._read_more(person.uid)
        self._view.mark_open(self._open or "")
        self._fit()

    def _read_more(self, uid: PersonId) -> None:
        card, read = self._pane.card, self.ctx.ops.read
        read(circle.touches, uid, then=card.show_touches, latest="circle-touches")
        read(keeping_in_touch.interval, uid, then=card.touches.show_interval, latest="circle-days")
        read(circle.mentions, uid, then=card.show_mentions, latest="circle-mentions")

    def _fit(self) -> None:
        px = self.ctx.theme.px
        nobody = not self._people and not self._pane.is_editing
        self._stack.setCurrentWidget(self._empty if nobody else self._both)
        self._narrow = self.width() < px(_ONE_PANE_BELOW)
        pane_in_front = self._pane.is_editing or self._open is not None
        pane_only = self._narrow and pane_in_front
        for button in (self._map, self._list, self._add):
            button.setVisible(not nobody and not pane_only)
        self._view.setVisible(not pane_only)
        self._pane.setVisible(not self._narrow or pane_in_front)
        self._pane.stand_alone(self._narrow)
        self._pane.setMinimumWidth(0 if self._narrow else px(_PANE))
        self._pane.setMaximumWidth(16_777_215 if self._narrow else px(_PANE))
        side = 16 if self._narrow else 28
        self._line.setContentsMargins(side, side, side, side)
        restyle(self._add, k="quiet" if self._pane.has_filled_button else "primary")

    def _show_as_list(self, shown: bool) -> None:
        (self._list if shown else self._map).setChecked(True)
        self._on_list(shown)

    @Slot(bool)
    def _on_list(self, shown: bool) -> None:
        self._view.show_list(shown)
        # Tab would enter the pair at its first button; it is to enter at the one that is down.
        for button in (self._map, self._list):
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if button.isChecked() else click)

    # opening and closing

    def _may_leave_form(self) -> bool:
        """Save and close an open form; one with words but no name stays."""
        if not self._pane.is_editing:
            return True
        if not self._pane.form.keep():
            self._pane.form.ask_for_name()
            return False
        self._pane.show_legend()
        return True

    @Slot(str)
    def _on_opened(self, uid: str) -> None:
        if self._may_leave_form():
            self._open = PersonId(uid)
            self._show_open(from_top=True)
            if self._narrow:
                self._pane.card.head.take_focus()

    @Slot()
    def _on_closed(self) -> None:
        if self._narrow:
            self._open = None
            self._show_open()
        self._view.take_focus()

    @Slot()
    def _on_add(self) -> None:
        self._start(None)

    def _start(self, given: Person | None) -> None:
        if self._may_leave_form():
            new = given or Person(PersonId(new_uid()), "", ring=Ring.FAMILY, angle=-1)
            self._pane.show_form(new, new=True)
            self._fit()
            self._pane.form.take_focus()

    @Slot()
    def _on_edit(self) -> None:
        person = self._person()
        if person is not None:
            self._pane.show_form(person, new=False)
            self._fit()
            self._pane.form.take_focus()

    @Slot(object)
    def _on_saved(self, person: Person) -> None:
        self._open = person.uid
        self._pane.show_person(person, from_top=True)
        self._keeper.save(person)
        self._pane.card.head.take_focus()
        self.ctx.notices.say(self.tr("Saved"))

    @Slot()
    def _on_cancelled(self) -> None:
        self._pane.show_legend()
        self._show_open()
        if self._open is not None:
            self._pane.card.head.take_focus()
        elif self._people:
            self._view.take_focus()

    # changes

    @Slot(str, object, float)
    def _on_moved(self, uid: str, ring: Ring, angle: float) -> None:
        person = self._person(uid)
        if person is not None:
            self._keeper.move(person, ring, angle)

    @Slot(str)
    def _on_delete(self, uid: str) -> None:
        person = self._person(uid)
        if person is not None:
            self._keeper.delete(person)

    @Slot()
    def _on_delete_open(self) -> None:
        person = self._pane.form.person
        self._open = None
        self._pane.show_legend()
        self._show_open()
        self._view.take_focus()
        if person is not None:
            self._keeper.delete(person)

    @Slot()
    def _on_lesson(self) -> None:
        self.go(places.LEARN, _LESSON)
