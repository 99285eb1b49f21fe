"""Text that is only read: headings, paragraphs and small print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from family_app.ui.widgets.markup import AS_MARKUP
from family_app.ui.widgets.styling import named, styled

if TYPE_CHECKING:
    from family_app.ui.widgets.text_marks import Mark

LINE_HEIGHT = 124


class Words(QLabel):
    """A label that shows its text as written, never as markup.

    A wrapping one is set as one paragraph with a line height of 124 %, which a plain label does
    not have.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        wrap: bool = True,
        selectable: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        named(self, name)
        styled(self, t=look)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`; line breaks in it are kept."""
        self._words = text
        self.setAccessibleName(text)
        if self.wordWrap():
            text = _paragraph(text.translate(AS_MARKUP))
        super().setText(text)

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Mark these characters and no others; only a label that wraps can show it."""
        if self.textFormat() == Qt.TextFormat.RichText:
            # Imported here: labels are needed long before anything in them is marked.
            from family_app.ui.widgets.text_marks import marked_html

            super().setText(_paragraph(marked_html(self._words, marks)))

    def text(self) -> str:
        """The words shown, without markup."""
        return self._words


class OneLine(Words):
    """Words that ask for one line and wrap only where that is not to be had.

    For text beside buttons. A plain wrapping label would ask for a block of its own liking.
    """

    def __init__(
        self, text: str = "", look: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", look, wrap=False, name=name, parent=parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show and say `text`."""
        self._words = text
        self.setAccessibleName(text)
        QLabel.setText(self, text)

    def sizeHint(self) -> QSize:
        """The text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height())


def _paragraph(lines: str) -> str:
    return f'<p style="line-height:{LINE_HEIGHT}%;margin:0">{lines}</p>' if lines else ""


def heading(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """The largest text of a page or lesson (28 px)."""
    return Words(text, "heading", name=name, parent=parent)


def lead(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """The headline of the one card that asks for attention (22 px)."""
    return Words(text, "lead", name=name, parent=parent)


def title(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """The title of a card or section (17 px)."""
    return Words(text, "title", name=name, parent=parent)


def strong(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """A name or short line that stands out in ordinary text (15 px)."""
    return Words(text, "strong", name=name, parent=parent)


def body(
    text: str, *, selectable: bool = False, name: str = "", parent: QWidget | None = None
) -> Words:
    """Ordinary text (15 px)."""
    return Words(text, selectable=selectable, name=name, parent=parent)


def soft(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """Ordinary text that stands back (15 px)."""
    return Words(text, "soft", name=name, parent=parent)


def muted(
    text: str, *, selectable: bool = False, name: str = "", parent: QWidget | None = None
) -> Words:
    """Small print (13 px)."""
    return Words(text, "muted", selectable=selectable, name=name, parent=parent)


def number(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """A phone number or other figure to be read across the room; can be selected (22 px)."""
    return Words(text, "number", selectable=True, name=name, parent=parent)


def huge(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """A number to be read at arm's length and typed into a phone; can be selected (40 px)."""
    return Words(text, "huge", selectable=True, name=name, parent=parent)


def eyebrow(text: str, *, name: str = "", parent: QWidget | None = None) -> Words:
    """The small coloured line above a headline; shown in capitals, read as written."""
    label = Words(text.upper(), "eyebrow", name=name, parent=parent)
    label.setAccessibleName(text)
    return label
