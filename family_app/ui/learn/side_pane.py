"""The pane beside a lesson, and the side panel in it or, without room for it, below the lesson."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.learn.side_panel import SidePanel
from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Divider, Pane
from family_app.ui.widgets.column import Column, PageScroll

_BESIDE_FROM = 760
_WIDTH = 300


class SidePane(Pane):
    """Made after the lesson's own parts; adds its panel's line and room to their column."""

    def __init__(self, ctx: Context, lesson: Lesson, column: Column, parent: QWidget) -> None:
        super().__init__("surface", edge="start", name="learn-pane", parent=parent)
        self._column = column
        self._line = Divider(column)
        self._line.hide()
        column.add(self._line)
        column.add_stretch()
        self._scroll = PageScroll(name="learn-pane-scroll", parent=self)
        self.panel = SidePanel(ctx, lesson, self._scroll.viewport())
        self._scroll.set_content(self.panel)
        self.beside = True
        inner = QHBoxLayout(self)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.addWidget(self._scroll)
        self.setFixedWidth(Theme.current().px(_WIDTH))

    def fit(self, width: int, *, shut: bool) -> None:
        """Stand beside a lesson that is `width` pixels wide, or below; nowhere while it is shut."""
        theme = Theme.current()
        self.setFixedWidth(theme.px(_WIDTH))
        beside = width >= theme.px(_BESIDE_FROM)
        if beside != self.beside:
            self._move(beside=beside)
            self.show_shut(shut=shut)

    def show_shut(self, *, shut: bool) -> None:
        """Nothing of it is there while the lesson is closed."""
        self.panel.setVisible(not shut)
        self.setVisible(self.beside and not shut)

    def reveal(self, card: QWidget) -> None:
        """Scroll to a part of the panel, its beginning first."""
        top = card.mapTo(self.panel, QPoint()).y()
        self._scroll.ensureVisible(0, top + card.height(), 0, 16)
        self._scroll.ensureVisible(0, top, 0, 16)

    def _move(self, *, beside: bool) -> None:
        self.beside = beside
        self._line.setVisible(not beside)
        if beside:
            self._column.rows.removeWidget(self.panel)
            self._scroll.set_content(self.panel)
        else:
            self._scroll.takeWidget()
            self._column.rows.insertWidget(self._column.rows.count() - 1, self.panel)
        self.panel.set_inline(inline=not beside)
