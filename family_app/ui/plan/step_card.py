"""One step of the plan: what it is for, its lines, and an empty line to write on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.ids import PlanItemId, new_uid
from family_app.domain.person import Person
from family_app.domain.plan import PlanItem, PlanStep
from family_app.ui.plan.choices import Choice
from family_app.ui.plan.chooser import Chooser
from family_app.ui.plan.new_line import NewLine
from family_app.ui.plan.plan_line import PlanLine
from family_app.ui.plan.steps import step_words
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import OneLine, body, muted


class StepCard(Card):
    """`save_requested` is for what is typed; `add_requested` for a line that is new."""

    save_requested = Signal(object)
    add_requested = Signal(object)
    drop_requested = Signal(str)
    move_requested = Signal(str, int)
    remove_requested = Signal(str)
    person_requested = Signal(str)
    call_requested = Signal(str)
    circle_requested = Signal()

    def __init__(self, step: PlanStep, number: int, parent: QWidget | None = None) -> None:
        words = step_words(step)
        super().__init__(name=f"plan-{step}", accessible=words.title, parent=parent)
        self.step = step
        self._lines: dict[PlanItemId, PlanLine] = {}
        self._add_head(number, words.title)
        self.add(body(words.purpose, name=f"plan-{step}-purpose"))
        self.add(muted(words.example, name=f"plan-{step}-example"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.rows.addSpacing(2)
        self.add(self._rows)
        self._chooser: Chooser | None = None
        if step in {PlanStep.PEOPLE, PlanStep.PROFESSIONALS}:
            self._add_chooser(words.title)
        self._new = NewLine(step, words.title, words.prompt, self)
        self.add(self._new)
        self._new.typed.connect(self._on_typed)
        self._new.save_requested.connect(self.save_requested)
        self._new.drop_requested.connect(self.drop_requested)
        self._new.finished.connect(self._on_finished)

    def _add_head(self, number: int, text: str) -> None:
        self._saved = Chip(self.tr("Saved"), "primary", name=f"plan-{self.step}-saved")
        self._saved.hide()
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Initials(str(number), 32, parent=self), 0, middle)
        line.addWidget(OneLine(text, "title", name=f"plan-{self.step}-title"), 1, middle)
        line.addWidget(self._saved, 0, middle)
        self.add(line)

    def _add_chooser(self, text: str) -> None:
        prompt = (
            self.tr("Choose from my circle")
            if self.step is PlanStep.PEOPLE
            else self.tr("Choose from my circle, or a line")
        )
        self._chooser = Chooser(prompt, text, name=f"plan-{self.step}", parent=self)
        self._chooser.chosen.connect(self._on_chosen)
        self.add(self._chooser)
        self._no_circle = FlowBox(gap=12, parent=self)
        self._draw = quiet(self.tr("Draw your circle"), name=f"plan-{self.step}-circle", small=True)
        self._draw.clicked.connect(self.circle_requested)
        nobody = OneLine(self.tr("Nobody is in your circle yet."), "muted")
        self._no_circle.add(nobody, self._draw)
        self._no_circle.hide()
        self.add(self._no_circle)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        lines = [stop for line in self._lines.values() for stop in line.stops]
        more = (self._chooser.combo, self._chooser.button, self._draw) if self._chooser else ()
        return (*lines, *more, self._new.edit, self._new.add_button)

    def line(self, uid: str) -> PlanLine | None:
        """The line with this id, or none."""
        return self._lines.get(PlanItemId(uid))

    def show_items(
        self,
        items: Sequence[PlanItem],
        people: Mapping[str, Person],
        choices: Sequence[Choice],
    ) -> None:
        """Show the lines in order; those that stay keep their widget, and with it the focus."""
        shown = [item for item in items if item.uid != self._new.uid]
        for uid in set(self._lines) - {item.uid for item in shown}:
            self._drop(uid)
        for place, item in enumerate(shown):
            person = people.get(item.person) if item.person else None
            line = self._line_of(item, person)
            line.show_item(item, person)
            line.show_place(place, len(shown))
            self._rows.insertWidget(place, line)
        self._lines = {item.uid: self._lines[item.uid] for item in shown}
        if self._chooser is not None:
            self._chooser.show_choices(choices)
            self._no_circle.setVisible(not choices and not shown)

    def show_saved(self, uid: str) -> None:
        """Say that a line of this step was saved, if it is one."""
        if uid in self._lines or uid == self._new.uid:
            self._saved.show()

    def after_move(self, uid: str) -> None:
        """Keep the focus on a button that still works, and say where the line is."""
        line = self.line(uid)
        if line is None:
            return
        if not line.up.isEnabled() and not line.down.hasFocus():
            line.down.setFocus()
        elif not line.down.isEnabled() and not line.up.hasFocus():
            line.up.setFocus()
        place = list(self._lines).index(PlanItemId(uid)) + 1
        where = self.tr("{place} of {count}").format(place=place, count=len(self._lines))
        announce(line, where)

    def flush(self) -> None:
        """Save at once what is typed."""
        for line in self._lines.values():
            line.flush()
        self._new.flush()

    def focus_new(self) -> None:
        """Go on with the empty line."""
        self._new.edit.setFocus()

    def _line_of(self, item: PlanItem, person: Person | None) -> PlanLine:
        line = self._lines.get(item.uid)
        if line is not None and (line.item.person is None) == (item.person is None):
            return line
        if line is not None:
            self._drop(item.uid)
        line = PlanLine(item, person, self)
        line.typed.connect(self._on_typed)
        line.save_requested.connect(self.save_requested)
        line.move_requested.connect(self.move_requested)
        line.remove_requested.connect(self._on_remove)
        line.person_requested.connect(self.person_requested)
        line.call_requested.connect(self.call_requested)
        line.entered.connect(self.focus_new)
        self._lines[item.uid] = line
        return line

    def _drop(self, uid: PlanItemId) -> None:
        line = self._lines.pop(uid)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    @Slot()
    def _on_typed(self) -> None:
        self._saved.hide()

    @Slot(str)
    def _on_remove(self, uid: str) -> None:
        self.focus_new()
        self.remove_requested.emit(uid)

    @Slot(object)
    def _on_finished(self, item: PlanItem) -> None:
        # Shown at once; the reading that follows the save puts it in its place.
        self._rows.addWidget(self._line_of(item, None))
        self.add_requested.emit(item)

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        uid = PlanItemId(new_uid())
        if isinstance(value, Person):
            self.add_requested.emit(PlanItem(uid, self.step, "", value.uid))
        elif isinstance(value, str):
            self.add_requested.emit(PlanItem(uid, self.step, value))
