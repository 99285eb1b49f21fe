"""The column of a page and the area that scrolls it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

PAGE_WIDTH = 1100
READING_WIDTH = 640


class Column(QWidget):
    """Rows in a centred column of at most `widest` pixels, grown by the text size."""

    def __init__(
        self,
        widest: int = PAGE_WIDTH,
        *,
        margin: int = 28,
        spacing: int = 20,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        self._widest: float = widest
        self._inner = QWidget(self)
        self.rows = QVBoxLayout(self._inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        Theme.current().changed.connect(self._fit)
        self._fit()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(item, QWidget):
            self.rows.addWidget(item, stretch)
        else:
            self.rows.addLayout(item, stretch)

    def add_stretch(self) -> None:
        """Keep the rows at the top."""
        self.rows.addStretch(1)

    def clear(self) -> None:
        """Remove all rows; their widgets are deleted."""
        empty(self.rows)

    def set_widest(self, widest: float) -> None:
        """Change how wide the column may become; pixels, grown by the text size."""
        self._widest = widest
        self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(Theme.current().px(self._widest))


def empty(layout: QLayout) -> None:
    """Take everything out of `layout`, layouts in it included, and delete the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


class PageScroll(QScrollArea):
    """Scrolls one widget; takes no focus of its own but follows it."""

    def __init__(
        self,
        content: QWidget | None = None,
        *,
        name: str = "",
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.set_content(content)

    def set_content(self, content: QWidget) -> None:
        """Scroll `content`; one shown before is deleted."""
        self.setWidget(content)
        # Set by setWidget; the ground of the page or pane is to show through.
        content.setAutoFillBackground(False)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)
