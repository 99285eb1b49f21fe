"""A list of people, each with a box: who is meant."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.styling import named, styled

_ROWS, _ROW = 5, 37  # a row in pixels at text size "normal"
_KEY = int(Qt.ItemDataRole.UserRole)


class PeoplePick(QWidget):
    """The arrow keys go along the list, the space bar changes a box."""

    def __init__(
        self,
        caption: str,
        people: Iterable[tuple[object, str]],
        *,
        chosen: bool,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-part")
        self.list = QListWidget(self)
        named(self.list, name, caption)
        styled(self.list, k="rows")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        for key, words in people:
            item = QListWidgetItem(words, self.list)
            item.setData(_KEY, key)
            item.setCheckState(state)
        if self.list.count():
            self.list.setCurrentRow(0)
        self.all = link(self.tr("Choose everyone"), name=f"{name}-all")
        self.none = link(self.tr("Choose nobody"), name=f"{name}-none")
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.all)
        line.addWidget(self.none)
        line.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.list)
        rows.addLayout(line)
        self._fit()
        self.all.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self.list.itemActivated.connect(self._on_activated)

    def chosen(self) -> tuple[object, ...]:
        """The keys of those whose box is ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def left(self) -> tuple[object, ...]:
        """The keys of the others."""
        chosen = self.chosen()
        every = (self.list.item(row).data(_KEY) for row in range(self.list.count()))
        return tuple(key for key in every if key not in chosen)

    def _fit(self) -> None:
        shown = min(max(self.list.count(), 2), _ROWS)
        self.list.setFixedHeight(Theme.current().px(shown * _ROW))

    def _set_all(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    @Slot()
    def _on_all(self) -> None:
        self._set_all(Qt.CheckState.Checked)

    @Slot()
    def _on_none(self) -> None:
        self._set_all(Qt.CheckState.Unchecked)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
