"""Names of the circle while one types: "@" and a few letters, then Enter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from family_app.domain.person import Person, PersonState
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named, styled

if TYPE_CHECKING:
    from family_app.ui.journal.editor import MarkdownEditor

# An address like a@b.com is no wish for a name.
_WISH = re.compile(r"(?<![\w@.])@([\w'’-]*(?: [\w'’-]+)?)$")
_WIDE = 240
_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class PeopleCompleter(QObject):
    """Puts the chosen name in place of what was typed; `chosen` carries the person's uid."""

    chosen = Signal(str)

    def __init__(self, editor: MarkdownEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._people: dict[str, str] = {}
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(editor)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        named(self._popup, "journal-people-popup", self.tr("People of my circle"))
        styled(self._popup, k="completion")
        self._completer.setPopup(self._popup)
        self._popup.clicked.connect(self._on_activated)
        editor.edited.connect(self._look)
        # After the completer's own, so that it is asked first.
        self._popup.installEventFilter(self)

    def set_people(self, people: Sequence[Person]) -> None:
        """The names to offer; those who died come last."""
        ordered = sorted(people, key=lambda one: one.state is PersonState.REMEMBERED)
        self._people = {one.name: str(one.uid) for one in ordered if one.name.strip()}
        self._names.setStringList(list(self._people))

    @property
    def is_open(self) -> bool:
        """Whether names are offered just now."""
        return self._popup.isVisible()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tab takes the name as Enter does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._popup.currentIndex()
            if Qt.Key(event.key()) in _TAKES and index.isValid():
                self._popup.hide()
                self._take(str(index.data()))
                return True
        return False

    @Slot()
    def _look(self) -> None:
        wish = self._wish()
        if wish is None or not self._people:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(wish[1])
        if self._completer.completionCount() == 0:
            self._popup.hide()
            return
        rect = self._editor.cursorRect()
        rect.setWidth(Theme.current().px(_WIDE))
        rect.translate(self._editor.viewportMargins().left(), 0)
        self._completer.complete(rect)
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _wish(self) -> re.Match[str] | None:
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return None
        return _WISH.search(cursor.block().text()[: cursor.positionInBlock()])

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self._take(str(index.data()))

    def _take(self, name: str) -> None:
        wish = self._wish()
        if wish is None:
            return
        cursor = self._editor.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(wish[0])
        )
        cursor.insertText(name)
        self._editor.setTextCursor(cursor)
        self._editor.setFocus()
        uid = self._people.get(name)
        if uid is not None:
            self.chosen.emit(uid)
