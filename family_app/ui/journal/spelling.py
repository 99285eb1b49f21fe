"""Marks words that may be misspelled while one writes, and offers others in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor

from family_app.domain.changes import Changes, Kind
from family_app.domain.space_settings import SpaceSettings
from family_app.domain.spelling import PlacedWord, words_of
from family_app.services import spelling
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork
    from family_app.ui.context import Context
    from family_app.ui.journal.editor import MarkdownEditor

_SOON_MS = 350
_MOST_AT_ONCE = 4_000


class Spelling(QObject):
    """Knows what it looked up, as long as the space is open; looking up is done elsewhere.

    The word that is being typed is not looked up before it is finished.
    """

    def __init__(self, ctx: Context, editor: MarkdownEditor) -> None:
        super().__init__(editor)
        self._ctx = ctx
        self._editor = editor
        self._on = False
        self._language = ""
        self._own: frozenset[str] = frozenset()
        self._right: set[str] = set()
        self._wrong: set[str] = set()
        self._asked: set[str] = set()
        self._chosen: PlacedWord | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._look)
        editor.style_.set_misspelled(self.is_wrong)
        editor.edited.connect(self._timer.start)
        editor.loaded.connect(self._timer.start)
        editor.viewport().installEventFilter(self)
        ctx.bus.changed.connect(self._on_changed)
        self._read()

    def is_wrong(self, plain: str) -> bool:
        """Whether a word is marked."""
        return self._on and plain in self._wrong and plain not in self._own

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Put what can be done about a marked word on top of the editor's own menu."""
        if isinstance(event, QContextMenuEvent):
            found = self._marked_at(event.pos())
            if found is not None:
                self._open_menu(*found, event.globalPos())
                return True
        return False

    def _read(self) -> None:
        self._ctx.ops.read(_wishes, then=self._on_wishes, latest="journal-spelling")

    def _on_wishes(self, wishes: tuple[SpaceSettings, tuple[str, ...]]) -> None:
        settings, own = wishes
        on = settings.spelling and settings.language in spelling.LANGUAGES
        wanted = (on, settings.language, frozenset(own))
        if wanted == (self._on, self._language, self._own):
            # Most settings concern other things, and a long page takes long to style anew.
            return
        if settings.language != self._language:
            self._right.clear()
            self._wrong.clear()
        self._on, self._language, self._own = wanted
        self._editor.style_.rehighlight()
        self._timer.start()

    @Slot(object, object)
    def _on_changed(self, changes: Changes, _by: object) -> None:
        if changes.concern(Kind.SETTING):
            self._read()

    @Slot()
    def _look(self) -> None:
        """Ask about every word that was not looked up yet."""
        if not self._on or self._editor.isReadOnly():
            return
        cursor = self._editor.textCursor()
        block = self._editor.document().begin()
        new: set[str] = set()
        while block.isValid() and len(new) < _MOST_AT_ONCE:
            typing = cursor.positionInBlock() if block == cursor.block() else -1
            new |= {
                word.plain for word in words_of(block.text()) if word.start + word.length != typing
            }
            block = block.next()
        new -= self._right | self._wrong | self._asked
        if new:
            self._asked |= new
            library = self._ctx.library
            self._ctx.ops.run(_looked, new, self._language, library, then=self._on_looked)

    def _on_looked(self, answer: tuple[frozenset[str], frozenset[str]]) -> None:
        every, wrong = answer
        self._asked -= every
        self._wrong |= wrong
        self._right |= every - wrong
        if wrong:
            self._mark(wrong)

    def _mark(self, words: frozenset[str]) -> None:
        block = self._editor.document().begin()
        while block.isValid():
            if any(word.plain in words for word in words_of(block.text())):
                self._editor.style_.rehighlightBlock(block)
            block = block.next()

    def _marked_at(self, where: QPoint) -> tuple[QTextCursor, PlacedWord] | None:
        cursor = self._editor.cursorForPosition(where)
        at = cursor.positionInBlock()
        for word in words_of(cursor.block().text()):
            if word.start <= at <= word.start + word.length and self.is_wrong(word.plain):
                cursor.setPosition(cursor.block().position() + word.start)
                end = cursor.position() + word.length
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                return cursor, word
        return None

    def _open_menu(self, cursor: QTextCursor, word: PlacedWord, where: QPoint) -> None:
        self._editor.setTextCursor(cursor)
        self._chosen = word
        typed = cursor.selectedText()
        menu = self._editor.createStandardContextMenu()
        menu.setObjectName("journal-spelling-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        first = menu.actions()[0]
        for other in spelling.suggestions(typed, self._language):
            action = QAction(other, menu)
            action.setObjectName("journal-spelling-other")
            action.triggered.connect(self._put_other)
            menu.insertAction(first, action)
        for name, words, slot in (
            ("add", self.tr("“{word}” is one of my words"), self._add_word),
            ("ignore", self.tr("Leave “{word}” alone for now"), self._ignore),
        ):
            action = QAction(words.format(word=typed).replace("&", "&&"), menu)
            action.setObjectName(f"journal-spelling-{name}")
            action.triggered.connect(slot)
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        menu.popup(where)

    @Slot()
    def _put_other(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._editor.textCursor().insertText(action.text())

    @Slot()
    def _add_word(self) -> None:
        if self._chosen is not None:
            self._ctx.ops.write(spelling.add_word, self._chosen.plain)

    @Slot()
    def _ignore(self) -> None:
        if self._chosen is not None:
            self._wrong.discard(self._chosen.plain)
            self._right.add(self._chosen.plain)
            self._mark(frozenset({self._chosen.plain}))


def _wishes(uow: UnitOfWork) -> tuple[SpaceSettings, tuple[str, ...]]:
    return space_settings(uow), spelling.own_words(uow)


def _looked(
    words: set[str], language: str, library: Library
) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words), spelling.misspelled(words, language, library)
