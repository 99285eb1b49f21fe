"""Rings of support: the circle drawn small in a lesson, and a line that adds somebody to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from family_app.domain.answers import AnswerValue
from family_app.domain.changes import Changes
from family_app.domain.lesson import Field as Asked
from family_app.domain.person import Person, Ring, initials
from family_app.ui.circle.circle_map import CircleMap
from family_app.ui.circle.people_keeper import PeopleKeeper
from family_app.ui.circle.words import helps_line, place_words, spoken
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.rings_form import RingsForm
from family_app.ui.sentences import said
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.card import row
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import OneLine, Words, muted
from family_app.ui.widgets.styling import named

_HIGH = 380


class SmallMap(CircleMap):
    """The map of the circle, lower than on its own page."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """High enough for some people on each ring."""
        # Rings need half of the room that words ask for when they grow.
        high = (_HIGH + Theme.current().px(_HIGH)) // 2
        return QSize(high, high)


class PlacedLine(QWidget):
    """Somebody put on the rings here; can be taken off while that was just done."""

    removed = Signal(str)

    def __init__(self, person: Person, *, new: bool, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.uid = str(person.uid)
        mark = Initials(initials(person.name), 30, parent=self)
        words = OneLine(person.name, "strong", name=f"{name}-name", parent=self)
        about = " · ".join(part for part in (place_words(person), helps_line(person)) if part)
        small = OneLine(about, "muted", name=f"{name}-about", parent=self)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(words)
        texts.addWidget(small)
        remove = self.tr("Take {name} off again").format(name=person.name)
        self.remove_button = icon_button("x", remove, name=f"{name}-remove")
        self.remove_button.clicked.connect(self._on_remove)
        line = row(mark)
        line.addLayout(texts, 1)
        line.addWidget(self.remove_button)
        self.setLayout(line)
        # Only now: what is shown without a parent would be a window for a moment.
        self.remove_button.setVisible(new)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.uid)


class RingsAnswer(AnswerField):
    """Everyone of the circle, and the uids of those who were put there here."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self._ctx = ctx
        self._name = name
        self._people: tuple[Person, ...] = ()
        self._placed: list[str] = []
        self._new: set[str] = set()
        self._waiting: Person | None = None
        self._gone: tuple[int, Person] | None = None
        box = QWidget()
        self.map = SmallMap(ctx.theme, name=f"{name}-map", parent=box)
        self.chosen = muted("", name=f"{name}-chosen", parent=box)
        self.form = RingsForm(name=name, parent=box)
        self._head = Words("", "label", name=f"{name}-head", parent=box)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(10)
        for part in (self.map, self.chosen, self.form, self._head):
            rows.addWidget(part)
        rows.addLayout(self._lines)
        super().__init__(asked, box, name=name)
        named(box, name, asked.label)
        self._keeper = PeopleKeeper(ctx, self)
        self._head.setText(self.tr("Put on the rings here"))
        self._connect()
        self.set_people(())

    def _connect(self) -> None:
        self.map.setAccessibleDescription(
            self.tr(
                "Arrow keys go from person to person. Plus and minus move someone one ring "
                "nearer or farther."
            )
        )
        self.map.opened.connect(self._on_opened)
        self.map.moved.connect(self._on_moved)
        self.map.delete_requested.connect(self._on_removed)
        self.map.add_requested.connect(self.form.name_field.edit.setFocus)
        self.form.person_made.connect(self._on_made)

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """Those who were put on the rings here, in order."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(one for one in widgets if isinstance(one, PlacedLine))

    def value(self) -> AnswerValue:
        """The uids of those placed here."""
        return tuple(self._placed)

    def set_value(self, value: AnswerValue) -> None:
        """Show who was placed here."""
        uids = value if isinstance(value, tuple) else ()
        self._placed = [one for one in uids if isinstance(one, str)]
        self._show()

    def words(self) -> str:
        """The names of those placed here."""
        names = {str(one.uid): one.name for one in self._people}
        return ", ".join(names[one] for one in self._known())

    def set_people(self, people: Sequence[Person]) -> None:
        """Draw the whole circle."""
        self._people = tuple(people)
        self._show()

    def _known(self) -> list[str]:
        there = {str(one.uid) for one in self._people}
        return [uid for uid in self._placed if uid in there]

    def _show(self) -> None:
        self.map.show_people(self._people, self._ctx.clock.today())
        by_uid = {str(one.uid): one for one in self._people}
        empty(self._lines)
        for place, uid in enumerate(self._known()):
            new = uid in self._new
            name = f"{self._name}-placed-{place}"
            line = PlacedLine(by_uid[uid], new=new, name=name, parent=self._control)
            line.removed.connect(self._on_removed)
            self._lines.addWidget(line)
        self._head.setVisible(self._lines.count() > 0)
        self._on_opened(self.map.current)

    def _put(self, uid: str) -> None:
        if uid not in self._placed:
            self._placed.append(uid)

    @Slot(object)
    def _on_made(self, person: Person) -> None:
        from family_app.services.circle import save_person

        if self._waiting is not None:
            # Enter was pressed twice; one of them is enough.
            return
        self._waiting = person
        self._ctx.ops.write(save_person, person, then=self._on_saved, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self._waiting = None
        self.form.name_field.set_error(said(error))

    def _on_saved(self, _changes: Changes) -> None:
        from family_app.services.circle import people

        person, self._waiting = self._waiting, None
        if person is None:
            return
        self._new.add(str(person.uid))
        self._put(str(person.uid))
        self.form.clear()
        self.edited.emit()
        # Where on its ring somebody stands is only known now.
        self._ctx.ops.read(people, then=self._show_added)

    def _show_added(self, people: tuple[Person, ...]) -> None:
        self.set_people(people)
        if self._placed:
            self.map.mark_open(self._placed[-1])
            self._on_opened(self._placed[-1])
            announce(self, self.chosen.text())

    @Slot(str)
    def _on_opened(self, uid: str) -> None:
        person = next((one for one in self._people if one.uid == uid), None)
        empty_map = self.tr("Nobody is on your map yet. Begin with one name.")
        ask = self.tr("Choose someone on the map to read about them; drag them to move them.")
        words = ask if self._people else empty_map
        if person is not None:
            words = spoken(person, self._ctx.clock.today())
            self.map.mark_open(uid)
        self.chosen.setText(words)

    @Slot(str, object, float)
    def _on_moved(self, uid: str, ring: Ring, angle: float) -> None:
        person = next((one for one in self._people if one.uid == uid), None)
        if person is not None:
            self._keeper.move(person, ring, angle)

    @Slot(str)
    def _on_removed(self, uid: str) -> None:
        person = next((one for one in self._people if one.uid == uid), None)
        if person is None or uid not in self._new:
            announce(self, self.tr("People are taken off on the page Circle."))
            return
        from family_app.services.circle import delete_person

        self._gone = (self._placed.index(uid), person)
        self._placed.remove(uid)
        self._people = tuple(one for one in self._people if one.uid != uid)
        self._ctx.ops.write(delete_person, person.uid, then=self._offer_return)
        self._show()
        self.form.name_field.edit.setFocus()
        self.edited.emit()

    def _offer_return(self, _changes: Changes) -> None:
        if self._gone is not None:
            words = self.tr("{name} was removed from your circle.")
            text = words.format(name=self._gone[1].name)
            self._ctx.notices.offer_undo(text, self._bring_back)

    def _bring_back(self) -> None:
        from family_app.services.circle import restore_person

        if self._gone is None:
            return
        (place, person), self._gone = self._gone, None
        self._ctx.ops.write(restore_person, person.uid)
        # The lesson may have been left meanwhile; the person comes back all the same.
        if isValid(self):
            self._placed.insert(place, str(person.uid))
            self.set_people((*self._people, person))
            self.edited.emit()
