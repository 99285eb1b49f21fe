"""A small field that adds a tag, completing from the ones in use."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import chip_button
from family_app.ui.widgets.styling import named, styled

LONGEST = 60
_WIDE = 150
_BLANKS = re.compile(r"[\s,;]+")


class _Line(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)


class TagField(QWidget):
    """A "+ Tag" chip that turns into a field; Enter or leaving the field adds what is in it."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "journal-tag-box")
        self._known = QStringListModel(self)
        self._open = chip_button(
            self.tr("Tag"),
            name="journal-add-tag",
            icon="plus",
            accessible=self.tr("Add a tag to this page"),
            checkable=False,
        )
        self._field = _Line(self)
        named(self._field, "journal-tag-field", self.tr("New tag"))
        self._field.setPlaceholderText(self.tr("New tag"))
        self._field.setMaxLength(LONGEST)
        completer = QCompleter(self._known, self._field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field.setCompleter(completer)
        popup = QListView()
        styled(popup, k="completion")
        completer.setPopup(popup)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._open)
        line.addWidget(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._field.hide()
        self._open.clicked.connect(self._start)
        self._field.editingFinished.connect(self._finish)
        self._field.left.connect(self._stop)
        Theme.current().changed.connect(self._fit)
        self._fit()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._open, self._field

    def set_known(self, tags: Sequence[str]) -> None:
        """Which tags to complete from."""
        self._known.setStringList(list(tags))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the field as wide as its text needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _start(self) -> None:
        self._open.hide()
        self._field.show()
        self._field.setFocus()
        self.updateGeometry()

    def _finish(self) -> None:
        tag = clean_tag(self._field.text())
        by_enter = self._field.hasFocus()
        self._field.clear()
        if tag:
            self.entered.emit(tag)
        if not tag or not by_enter:
            self._stop()

    def _stop(self) -> None:
        had_focus = self._field.hasFocus()
        self._open.show()
        if had_focus:
            self._open.setFocus()
        self._field.hide()
        self.updateGeometry()

    def _fit(self) -> None:
        self._field.setFixedWidth(Theme.current().px(_WIDE))


def clean_tag(text: str) -> str:
    """A tag as it is kept: no "#" before it, no blanks in it."""
    return _BLANKS.sub("-", text.strip().lstrip("#").strip())
