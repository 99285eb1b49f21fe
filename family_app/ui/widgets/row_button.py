"""A line one can press: a mark, words that wrap, and small words at its end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import OneLine, Words
from family_app.ui.widgets.styling import named, styled


class RowButton(QPushButton):
    """Looks like the rail's buttons; `value` is what it stands for."""

    def __init__(
        self,
        text: str,
        *,
        value: str,
        name: str,
        icon: str = "",
        end: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.value = value
        named(self, name, text)
        styled(self, k="row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 8, 10, 8)
        line.setSpacing(12)
        self._mark = IconMark(icon, "ink-2", 18, parent=self) if icon else None
        self._words = OneLine(text, name=f"{name}-text", parent=self)
        self._end = Words(end, "muted", wrap=False, name=f"{name}-end", parent=self)
        self._end.setVisible(bool(end))
        if self._mark is not None:
            line.addWidget(self._mark)
        line.addWidget(self._words, 1)
        line.addWidget(self._end)
        for child in (self._mark, self._words, self._end):
            if child is not None:
                child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def words(self) -> str:
        """The words on the line."""
        return self._words.text()

    def end_words(self) -> str:
        """The small words at its end."""
        return self._end.text()

    def set_state(self, icon: tuple[str, str], end: str) -> None:
        """Change the mark (icon and colour) and the small words."""
        if self._mark is not None:
            self._mark.set_icon(*icon)
        self._end.setText(end)
        self._end.setVisible(bool(end))
        self.setAccessibleDescription(end)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at `width`."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        """One line, as narrow as may be: the rows it stands in give it their width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word allows."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else QSize()

    def event(self, event: QEvent) -> bool:
        """Pass a changed layout on, as plain widgets do and buttons do not."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
