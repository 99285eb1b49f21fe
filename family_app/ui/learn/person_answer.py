"""An answer that is somebody of the circle, or somebody who joins it here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.changes import Changes
from family_app.domain.ids import PersonId, new_uid
from family_app.domain.lesson import Field as Asked
from family_app.domain.person import ContactKind, Person, PersonState
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import LineField
from family_app.ui.widgets.inputs import Combo

_ANY_GAP = -1.0


class PersonAnswer(AnswerField):
    """A list of the circle, `combo`, and a small form that adds a person by name."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self._ctx = ctx
        self._uid = ""
        self._people: tuple[Person, ...] = ()
        self._new: Person | None = None
        self.combo = Combo()
        self.add_button = quiet(_say_add(), name=f"{name}-add", icon="plus", small=True)
        self.name_field = LineField(_say_name(), name=f"{name}-new", hint=_say_hint())
        self.save_button = quiet(_say_save(), name=f"{name}-save", small=True)
        self.cancel_button = quiet(_say_cancel(), name=f"{name}-cancel", small=True)
        super().__init__(asked, self.combo, name=name)
        self._rows.addLayout(row(self.add_button, 1))
        self._form = self._new_form()
        self._rows.addWidget(self._form)
        self._form.hide()
        spoken = self.tr("Add a person: {label}").format(label=asked.label)
        self.add_button.setAccessibleName(spoken)
        self.combo.activated.connect(self._on_chosen)
        self.add_button.clicked.connect(self._on_add)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self._close_form)
        self.name_field.edit.returnPressed.connect(self._on_save)
        self.set_people(())

    def _new_form(self) -> QWidget:
        form = QWidget(self)
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.name_field)
        rows.addLayout(row(self.save_button, self.cancel_button, 1, spacing=8))
        return form

    def value(self) -> AnswerValue:
        """The uid of the person, or ""."""
        return self._uid

    def set_value(self, value: AnswerValue) -> None:
        """Show somebody as chosen."""
        self._uid = value if isinstance(value, str) else ""
        self.set_people(self._people)

    def words(self) -> str:
        """The person's name."""
        return next((one.name for one in self._people if one.uid == self._uid), "")

    def card_words(self) -> str:
        """The name, and the first number where there is one."""
        person = next((one for one in self._people if one.uid == self._uid), None)
        phone = person.first(ContactKind.PHONE) if person is not None else None
        return ", ".join(part for part in (self.words(), phone) if part)

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer the circle; somebody who died is only offered where they were chosen before."""
        self._people = tuple(people)
        blocker = QSignalBlocker(self.combo)
        self.combo.clear()
        self.combo.addItem(self.tr("Nobody yet"), "")
        for one in self._people:
            if one.state is not PersonState.REMEMBERED or one.uid == self._uid:
                self.combo.addItem(one.name, one.uid)
        if self._uid and self.combo.findData(self._uid) < 0:
            self.combo.addItem(self.tr("Somebody who is not in your circle now"), self._uid)
        self.combo.setCurrentIndex(max(0, self.combo.findData(self._uid)))
        blocker.unblock()

    @Slot()
    def _on_chosen(self) -> None:
        self._uid = str(self.combo.currentData() or "")
        self.edited.emit()

    @Slot()
    def _on_add(self) -> None:
        self.add_button.hide()
        self._form.show()
        self.name_field.edit.setFocus()

    @Slot()
    def _close_form(self) -> None:
        self._form.hide()
        self.add_button.show()
        self.name_field.set_text("")
        self.name_field.clear_error()
        self.combo.setFocus()

    @Slot()
    def _on_save(self) -> None:
        from family_app.services.circle import save_person

        if self._new is not None:
            # Enter was pressed twice; one of them is enough.
            return
        name = self.name_field.text()
        if not name:
            self.name_field.set_error(self.tr("Write a first name or initials."))
            return
        self._new = Person(PersonId(new_uid()), name, angle=_ANY_GAP)
        self._ctx.ops.write(save_person, self._new, then=self._on_saved, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self._new = None
        self.name_field.set_error(said(error))

    def _on_saved(self, _changes: Changes) -> None:
        if self._new is None:
            return
        self._uid = self._new.uid
        others = tuple(one for one in self._people if one.uid != self._uid)
        self.set_people((*others, self._new))
        self._new = None
        self._close_form()
        self.edited.emit()


def _say_add() -> str:
    return QCoreApplication.translate("PersonAnswer", "Add a person")


def _say_name() -> str:
    return QCoreApplication.translate("PersonAnswer", "First name or initials")


def _say_hint() -> str:
    return QCoreApplication.translate(
        "PersonAnswer", "They join your circle among friends. You can say more about them there."
    )


def _say_save() -> str:
    return QCoreApplication.translate("PersonAnswer", "Add to my circle")


def _say_cancel() -> str:
    return QCoreApplication.translate("PersonAnswer", "Cancel")
