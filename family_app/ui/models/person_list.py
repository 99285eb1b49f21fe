"""The members of a circle as a list says them, in the order of the rings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from family_app.domain.ids import PersonId
from family_app.domain.person import Person

PERSON_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 2

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A member with the words of one row; `spoken` says all of it to a screen reader."""

    person: Person
    place: str
    helps: str
    since: str
    spoken: str


class PersonListModel(QAbstractListModel):
    """One row a member."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PersonLine, ...] = ()

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        """The rows, in order."""
        return self._lines

    def set_lines(self, lines: Sequence[PersonLine]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def index_of(self, uid: PersonId) -> QModelIndex:
        """Where a member stands, or an invalid index."""
        for row, line in enumerate(self._lines):
            if line.person.uid == uid:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many members there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name for sighted people; everything for screen readers."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == PERSON_ROLE:
            return line.person
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None
