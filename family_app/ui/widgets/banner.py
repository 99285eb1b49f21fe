"""A message that stands in its place on the page until it is read."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.bar_layout import BarLayout
from family_app.ui.widgets.buttons import icon_button, quiet
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import OneLine
from family_app.ui.widgets.styling import named, restyle, styled

BannerLook = Literal["info", "gold", "trouble"]
MARKS = {
    "info": ("info", "primary"),
    "gold": ("info", "gold"),
    "trouble": ("triangle-alert", "danger"),
}


class Banner(QFrame):
    """Hidden until `show_text`; with a way to close it and, where given, one thing to do."""

    dismissed = Signal()
    closed = Signal()
    """The user closed it; `dismissed` also comes when the program does."""

    action_chosen = Signal()

    def __init__(
        self,
        look: BannerLook = "info",
        *,
        action: str = "",
        closable: bool = True,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        styled(self, c=look)
        self._mark = IconMark(*MARKS[look], name=f"{name}-mark", parent=self)
        self._label = OneLine(name=f"{name}-text", parent=self)
        self._action = quiet(action, name=f"{name}-action", small=True)
        if not action:
            self._action.hide()
        self._action.clicked.connect(self.action_chosen)
        self._close = icon_button("x", self.tr("Close this message"), name=f"{name}-close")
        if not closable:
            self._close.hide()
        self._close.clicked.connect(self.dismiss)
        self._close.clicked.connect(self.closed)
        words = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        words.setSizePolicy(policy)
        line = BarLayout(words, gap=12, line_gap=8)
        line.addWidget(self._label)
        line.addWidget(self._action)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def text(self) -> str:
        """The message."""
        return self._label.text()

    def show_text(self, text: str, look: BannerLook | None = None) -> None:
        """Show `text` and have it spoken once; `look` changes the colours and the mark."""
        is_news = self.isHidden() or text != self._label.text()
        if look is not None:
            restyle(self, c=look)
            self._mark.set_icon(*MARKS[look])
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()
        if is_news:
            announce(self, text)

    def dismiss(self) -> None:
        """Close the message."""
        self.hide()
        self.dismissed.emit()
