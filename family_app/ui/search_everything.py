"""Search over everything: what the user wrote and what the app brings, from any page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from family_app.domain.found import Hit
from family_app.domain.query import parse
from family_app.services.search import search_all
from family_app.ui.context import Context
from family_app.ui.hit_delegate import HitDelegate
from family_app.ui.hit_place import place_of
from family_app.ui.icons import icon
from family_app.ui.journal.list_words import search_tips
from family_app.ui.models.hit_list import HIT_ROLE, HitListModel
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named


class SearchEverything(QWidget):
    """A sheet over the page: type, go up and down, Enter opens, Esc closes."""

    place_chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._host = parent
        named(self, "search-everything", self.tr("Search everything"))
        self._card = Card(name="search-card", parent=self)
        self._field = QLineEdit(self._card)
        named(self._field, "search-field", self.tr("Search everything"))
        self._field.setPlaceholderText(self.tr("Pages, people, lessons, words, resources"))
        self._clear = QAction(icon("x"), self.tr("Clear the search"), self._field)
        self._clear.triggered.connect(self._field.clear)
        self._clear.setVisible(False)
        self._field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._word = muted(self._hint(), name="search-word")
        self._model = HitListModel(self)
        self._list = QListView(self._card)
        named(self._list, "search-hits", self.tr("What was found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(ctx.theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._card.add(self._field)
        self._card.add(self._word)
        self._card.add(self._list, 1)
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self._open_current)
        self._field.installEventFilter(self)
        parent.installEventFilter(self)
        self._list.clicked.connect(self._on_clicked)
        self.hide()

    def _hint(self) -> str:
        begin = self.tr("Type a word or the beginning of one. Enter opens what is marked.")
        return f"{begin}\n{search_tips()}"

    def open_over(self, host: QWidget) -> None:
        """Show the sheet over `host`, ready to type."""
        if not self.isVisible():
            self._back_to = host.focusWidget()
        self.setGeometry(host.rect())
        self._place_card()
        self.show()
        self.raise_()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    _back_to: QWidget | None = None

    def _place_card(self) -> None:
        width = min(self.width() - 48, self._ctx.theme.px(620))
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        wanted = self._ctx.theme.px(560) if found else self._card.heightForWidth(width)
        height = min(self.height() - 64, wanted)
        self._card.setGeometry((self.width() - width) // 2, 32, width, height)

    def close_sheet(self) -> None:
        """Put the sheet away and give the focus back."""
        self.hide()
        self._field.clear()
        before, self._back_to = self._back_to, None
        # The page may have made its rows anew meanwhile.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move the mark and Esc closes; Tab stays: what is behind the veil is not seen."""
        if watched is self._field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._on_key(event.key()):
                return True
        elif watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
            self._place_card()
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_sheet()
            return True
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step:
            self._mark(self._model.next_hit(self._list.currentIndex().row(), step))
            return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Veil the page, so that only the sheet speaks."""
        veil = self._ctx.theme.color("ink" if self._ctx.theme.name == "light" else "paper")
        veil.setAlphaF(0.35 if self._ctx.theme.name == "light" else 0.75)
        QPainter(self).fillRect(self.rect(), veil)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the card closes the sheet."""
        if not self._card.geometry().contains(QPoint(event.position().toPoint())):
            self.close_sheet()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not text.strip():
            self._model.set_hits(())
            self._word.setText(self._hint())
            self._place_card()
            return
        today = self._ctx.clock.today()
        self._ctx.ops.read(
            search_all,
            self._ctx.library,
            text,
            today=today,
            then=self._show,
            latest="search-everything",
        )

    def _show(self, hits: tuple[Hit, ...]) -> None:
        if not self._field.text().strip():
            return
        self._model.set_hits(hits)
        self._mark(self._model.first_hit())
        if hits:
            self._word.setText(self.tr("%n thing(s) found", "", len(hits)))
        else:
            self._word.setText(self.tr("Nothing found. Try fewer letters or another word."))
        self._place_card()
        announce(self._field, self._word.text())

    def _mark(self, row: int) -> None:
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        if row == self._model.first_hit():
            # With the heading above it.
            self._list.scrollToTop()
        else:
            self._list.scrollTo(index)
        title = self._model.data(index, Qt.ItemDataRole.AccessibleTextRole)
        if isinstance(title, str):
            announce(self._field, title)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self._open_current()

    @Slot()
    def _open_current(self) -> None:
        hit = self._model.data(self._list.currentIndex(), HIT_ROLE)
        if isinstance(hit, Hit):
            words = parse(self._field.text(), self._ctx.clock.today()).words
            place = place_of(hit, words)
            self.close_sheet()
            self.place_chosen.emit(place)
