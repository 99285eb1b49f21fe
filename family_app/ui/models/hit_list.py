"""What the search over everything found, as rows with a heading before each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from family_app.domain.found import Hit, HitKind
from family_app.ui.days import in_words

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HEADING_ROLE = int(Qt.ItemDataRole.UserRole) + 2

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    heading: str = ""
    hit: Hit | None = None


class HitListModel(QAbstractListModel):
    """Rows are headings, which cannot be chosen, and hits, which can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits, grouped by kind in the order they come."""
        self.beginResetModel()
        self._rows = []
        before: HitKind | None = None
        for hit in hits:
            if hit.kind is not before:
                self._rows.append(_Row(heading=kind_word(hit.kind)))
                before = hit.kind
            self._rows.append(_Row(hit=hit))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if index.isValid() and self._rows[index.row()].hit is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title for sighted people; title, kind and snippet for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HEADING_ROLE:
            return row.heading
        if role == HIT_ROLE:
            return row.hit
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading if row.hit is None else title_of(row.hit)
        if role == Qt.ItemDataRole.AccessibleTextRole and row.hit is not None:
            return f"{title_of(row.hit)}, {kind_word(row.hit.kind)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.hit is not None:
            return row.hit.snippet
        return None

    def first_hit(self) -> int:
        """The row of the first hit, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.hit is not None), -1)

    def next_hit(self, row: int, step: int) -> int:
        """The row of the next hit up or down from `row`, or `row` itself at the end."""
        at = row + step
        while 0 <= at < len(self._rows):
            if self._rows[at].hit is not None:
                return at
            at += step
        return row


def title_of(hit: Hit) -> str:
    """What a hit is called: its title, else its day."""
    if hit.title or hit.day is None:
        return hit.title
    return in_words(hit.day, "d MMMM yyyy")


def kind_word(kind: HitKind) -> str:
    """The heading of a group of hits."""
    translate = QCoreApplication.translate
    return {
        HitKind.PAGE: translate("HitList", "Journal"),
        HitKind.PERSON: translate("HitList", "Circle"),
        HitKind.MEETING: translate("HitList", "Meetings and dates"),
        HitKind.ANSWER: translate("HitList", "My answers"),
        HitKind.BOOKMARK: translate("HitList", "My bookmarks"),
        HitKind.LESSON: translate("HitList", "Lessons"),
        HitKind.LINE: translate("HitList", "Good lines"),
        HitKind.TERM: translate("HitList", "Words"),
        HitKind.MYTH: translate("HitList", "Myths"),
        HitKind.FACT: translate("HitList", "Facts"),
        HitKind.RESOURCE: translate("HitList", "Resources"),
    }[kind]
