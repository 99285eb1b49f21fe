"""The bar on top of every page: its title and actions, search, Hide and Lock."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.bar_layout import GROWS, BarLayout
from family_app.ui.widgets.buttons import Button, pill
from family_app.ui.widgets.labels import OneLine
from family_app.ui.widgets.styling import named, restyle

TALLEST = 42
"""Pixels, grown by the text size, of the highest control in a bar: a choice of countries."""
NARROW = 700
"""Pixels, grown by the text size, below which words leave the buttons at the end."""


class TopBar(QFrame):
    """Wraps into more lines where the window is narrow or the text large."""

    search_requested = Signal()
    hide_requested = Signal()
    lock_requested = Signal()

    def __init__(self, title: str = "", *, name: str = "top-bar") -> None:
        super().__init__()
        named(self, name, self.tr("Page bar"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = BarLayout(self, gap=12, line_gap=10)
        self._line.setContentsMargins(28, 10, 28, 11)
        self.title_label = OneLine(title, "page", name=f"{name}-title", parent=self)
        self.search_button = self._search_button(name)
        self.hide_button = pill(self.tr("Hide"), name=f"{name}-hide", icon="eye-off")
        self.hide_button.setToolTip(self.tr("Cover the window, lock it and put it away"))
        self.lock_button = pill(self.tr("Lock"), name=f"{name}-lock", icon="lock")
        self.lock_button.setToolTip(self.tr("Close the pages until the passphrase is typed"))
        self._roomy = True
        self._line.least = Theme.current().px(TALLEST)
        Theme.current().changed.connect(self._fit)
        self._actions: list[QWidget] = []
        for widget in (self.title_label, self.search_button, self.hide_button, self.lock_button):
            self._line.addWidget(widget)
        self.search_button.clicked.connect(self.search_requested)
        self.hide_button.clicked.connect(self.hide_requested)
        self.lock_button.clicked.connect(self.lock_requested)

    def title(self) -> str:
        """The title shown."""
        return self.title_label.text()

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title_label.setText(text)

    def add_action(self, widget: QWidget) -> None:
        """Put a page's own button before Hide and Lock, in the tab order too."""
        before = self._actions[-1] if self._actions else self.search_button
        self._actions.append(widget)
        self._line.insert_widget(1 + len(self._actions), widget)
        QWidget.setTabOrder(before, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room these are icons, and the page keeps its height."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        if self._line.least != (least := Theme.current().px(TALLEST)):
            self._line.least = least
            self._line.invalidate()
        roomy = self.width() >= Theme.current().px(NARROW)
        if roomy != self._roomy:
            self._roomy = roomy
            self.hide_button.show_words(roomy)
            self.lock_button.show_words(roomy)
            self.search_button.show_words(roomy)
            restyle(self.search_button, s="" if roomy else "1")

    def _search_button(self, name: str) -> Button:
        words = self.tr("Search everything")
        pressed = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        button = Button(
            "search",
            f"{words}   {pressed.replace('+', ' ')}",
            name=f"{name}-search",
            icon="search",
            accessible=words,
            parent=self,
        )
        button.setToolTip(self.tr("{action} ({keys})").format(action=words, keys=pressed))
        button.setProperty(GROWS, True)
        return button
