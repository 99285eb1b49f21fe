"""The line that puts somebody on the rings: a name, a ring, and what they could help with."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.ids import PersonId, new_uid
from family_app.domain.person import HelpsWith, Person, Ring
from family_app.ui.circle.words import helps_words, ring_words
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import ChoiceField, LineField
from family_app.ui.widgets.tiles import Tiles

_ANY_GAP = -1.0


class RingsForm(QWidget):
    """Sends a new person; the ring stays as it is for the next one."""

    person_made = Signal(object)

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name_field = LineField(self.tr("First name or initials"), name=f"{name}-new")
        rings = [(ring, ring_words(ring)) for ring in Ring]
        self.ring_field = ChoiceField(self.tr("Which ring?"), rings, name=f"{name}-ring")
        helps: list[tuple[object, str]] = [(None, self.tr("I do not know yet"))]
        helps += [(one, helps_words(one)) for one in HelpsWith]
        self.help_field = ChoiceField(
            self.tr("One thing they could do"), helps, name=f"{name}-helps"
        )
        self.add_button = quiet(
            self.tr("Put on the rings"), name=f"{name}-put", icon="plus", small=True
        )
        cells = Tiles(160, most=3, gap=10, parent=self)
        cells.add(self.name_field, self.ring_field, self.help_field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(cells)
        rows.addLayout(row(self.add_button, 1))
        self.add_button.clicked.connect(self._on_add)
        self.name_field.edit.returnPressed.connect(self._on_add)

    def clear(self) -> None:
        """Make room for the next name."""
        self.name_field.set_text("")
        self.name_field.clear_error()
        self.help_field.set_value(None)
        self.name_field.edit.setFocus()

    @Slot()
    def _on_add(self) -> None:
        name = self.name_field.text()
        if not name:
            self.name_field.set_error(self.tr("Write a first name or initials."))
            self.name_field.edit.setFocus()
            return
        # A list gives back the plain text or number of what was put into it.
        ring, helps = self.ring_field.value(), self.help_field.value()
        self.person_made.emit(
            Person(
                PersonId(new_uid()),
                name,
                ring=Ring(ring) if isinstance(ring, int) else Ring.FRIENDS,
                angle=_ANY_GAP,
                helps_with=(HelpsWith(helps),) if isinstance(helps, str) else (),
            )
        )
