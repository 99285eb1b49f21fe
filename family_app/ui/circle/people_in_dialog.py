"""Shows who is in an address book, asks who comes in, and about those who may be here already."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from family_app.domain.person import Person, Ring
from family_app.services.known_people import Arriving, Wish
from family_app.services.people_import import PeopleSeen
from family_app.ui.circle.people_pick import PeoplePick
from family_app.ui.circle.words import ring_words
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.importing.words import left_words, shortened
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted, strong

_MOST_ASKED = 60
_MOST_TICKED = 30
"""More people than that are an address book rather than a circle: nobody is ticked at first."""


class PeopleInDialog(TallQuestion):
    """`agreed` carries what becomes of each card by its place in the file, and the ring."""

    agreed = Signal(object, object)

    def __init__(self, seen: PeopleSeen, parent: QWidget) -> None:
        super().__init__("people-in", self.tr("Bring people in"), parent)
        self._wishes = {place: one.usual for place, one in enumerate(seen.arriving)}
        self._asked: dict[int, ChoiceField] = {}
        self._pick: PeoplePick | None = None
        self._ring = ChoiceField(
            self.tr("Where new people stand"),
            [(one, ring_words(one)) for one in reversed(Ring)],
            name="people-in-ring",
            hint=self.tr("You can move each of them on the map later."),
        )
        rows = [*self._same(seen), *self._likely(seen), *self._new(seen)]
        if seen.rejected:
            listed = [f"{left.where}: {left.why}" for left in seen.rejected]
            rows.append(body(left_words(len(listed)), name="people-in-left"))
            rows.append(muted(shortened(listed), selectable=True, name="people-in-listed"))
        note = self.tr("A copy of this space is made first. The whole import can be undone later.")
        rows.append(muted(note, name="people-in-note"))
        self._cancel = quiet(self.tr("Cancel"), name="people-in-cancel")
        self._go = primary(self.tr("Bring them in"), name="people-in-go")
        self._go.setEnabled(self._pick is not None or bool(self._asked))
        (self._go if self._go.isEnabled() else self._cancel).setDefault(True)
        self.lay_out_rows(rows, row(self._cancel, 1, self._go))
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    def _same(self, seen: PeopleSeen) -> list[QWidget | QLayout]:
        here = seen.count(Wish.LEAVE)
        if not here:
            return []
        words = self.tr("In your circle already, with nothing new: {count}").format(count=here)
        return [body(words, name="people-in-same")]

    def _likely(self, seen: PeopleSeen) -> list[QWidget | QLayout]:
        rows: list[QWidget | QLayout] = []
        for place, one in enumerate(seen.arriving):
            if one.like is None or one.usual is Wish.LEAVE or len(self._asked) == _MOST_ASKED:
                continue
            if not rows:
                rows.append(strong(self.tr("Are these the same people?"), name="people-in-ask"))
            field = ChoiceField(
                self._question(one, one.like), self._answers(), name=f"people-in-same-{place}"
            )
            field.set_value(Wish.MERGE if one.is_sure else Wish.ADD)
            self._asked[place] = field
            rows.append(field)
        return rows

    def _new(self, seen: PeopleSeen) -> list[QWidget | QLayout]:
        new = [(place, _line(one)) for place, one in enumerate(seen.arriving) if one.like is None]
        if not new:
            return [self._ring] if self._asked else []
        caption = self.tr("New people in it: {count}. Who shall come in?").format(count=len(new))
        ticked = len(new) <= _MOST_TICKED
        self._pick = PeoplePick(caption, new, chosen=ticked, name="people-in-new", parent=self)
        return [strong(caption, name="people-in-new-caption"), self._pick, self._ring]

    def _question(self, one: Arriving, like: Person) -> str:
        words = self.tr("{card}: is this {name}, who is in your circle?")
        return words.format(card=_line(one), name=like.name)

    def _answers(self) -> list[tuple[object, str]]:
        return [
            (Wish.MERGE, self.tr("The same: add what is new")),
            (Wish.ADD, self.tr("Someone else: bring in as new")),
            (Wish.LEAVE, self.tr("Leave out")),
        ]

    @Slot()
    def _on_go(self) -> None:
        wishes = dict(self._wishes)
        for place, field in self._asked.items():
            wishes[place] = Wish(str(field.value()))
        if self._pick is not None:
            wishes |= {int(str(place)): Wish.LEAVE for place in self._pick.left()}
        self.accept()
        self.agreed.emit(wishes, self._ring.value())


def _line(one: Arriving) -> str:
    """A name and the first way to reach them."""
    first = next((point.value for point in one.card.contacts), "")
    return f"{one.card.name} · {first}" if first and first != one.card.name else one.card.name
