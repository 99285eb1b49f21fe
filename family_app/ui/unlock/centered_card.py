"""A card in the middle of the window that scrolls when the window or the text leaves no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.styling import styled

_PADDING = 18
_OUTSIDE = 24
_ABOVE = 16


class CenteredCard(QScrollArea):
    """Holds one panel at a time; `width` is the card's in pixels at normal text size."""

    def __init__(self, theme: Theme, width: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card_width = width
        self._panel: QWidget | None = None
        self.setObjectName(f"{name}-scroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        styled(page, k="page")
        self.card = Card(name=f"{name}-card", parent=page)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.card.rows.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.card, 1000)
        line.addStretch(1)
        column = QVBoxLayout(page)
        self._column = column
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._centre)
        self._centre()
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def panel(self) -> QWidget | None:
        """What the card shows."""
        return self._panel

    def show_panel(self, panel: QWidget, *, keep: bool = False) -> None:
        """Show `panel`; the one before is let go, or only hidden where it is to come back."""
        before = self._panel
        if before is panel:
            return
        if before is not None:
            self.card.rows.removeWidget(before)
            before.hide()
            if not keep:
                before.deleteLater()
        self._panel = panel
        self.card.rows.addWidget(panel)
        panel.show()
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        """As wide as the card wants to be."""
        return QSize(self._theme.px(self._card_width) + 2 * _OUTSIDE, 400)

    @Slot()
    def _centre(self) -> None:
        # The scroll bar takes its room on one side; the same on the other keeps the card still.
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._column.setContentsMargins(_OUTSIDE + beside, _ABOVE, _OUTSIDE, _ABOVE)

    @Slot()
    def _fit(self) -> None:
        self.card.setMaximumWidth(self._theme.px(self._card_width))
