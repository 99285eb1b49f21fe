"""What the tools of a reader work on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from family_app.ui.reader.reading_place import ReadingPlace
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.put_away import is_put_away
from family_app.ui.widgets.reading import Reading

Text = Reading | Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text to read: the column it stands in, what scrolls, and its parts, top to bottom."""

    column: Column
    area: PageScroll
    place: ReadingPlace
    parts: list[QWidget] = field(default_factory=list)

    def readings(self) -> list[Reading]:
        """Every piece of running text, shown or not."""
        return [one for part in self.parts for one in part.findChildren(Reading)]

    def texts(self) -> list[Text]:
        """Every text that can be seen when scrolled to, in the order of reading."""
        found = [one for part in self.parts for one in _texts_in(part)]
        return sorted(found, key=self._corner)

    def _corner(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self.column, QPoint())
        mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return corner.y(), -corner.x() if mirrored else corner.x()

    def box_of(self, text: Text, character: int) -> QRect:
        """Where a character of a text stands in the column; of a label, all of it."""
        box = text.box_of(character) if isinstance(text, Reading) else text.rect()
        return box.translated(text.mapTo(self.column, QPoint()))

    def top(self) -> int:
        """How far down the column the part begins that can be seen."""
        return self.area.verticalScrollBar().value()

    def reveal(self, text: Text, character: int) -> None:
        """Scroll, where that is needed, so that a character can be seen with text around it."""
        self.place.let_go()
        box = self.box_of(text, character)
        margin = min(120, self.area.viewport().height() // 3)
        self.area.ensureVisible(box.x(), box.bottom(), 0, margin)
        self.area.ensureVisible(box.x(), box.top(), 0, margin)


def _texts_in(part: QWidget) -> Iterator[Text]:
    for widget in part.findChildren(QWidget):
        if isinstance(widget, (Reading, Words)) and not is_put_away(widget, part):
            # A label that does not wrap has no way to mark words.
            plain = isinstance(widget, Words) and not widget.wordWrap()
            if not plain:
                yield widget


def text_of(text: Text) -> str:
    """The characters that can be marked."""
    return text.toPlainText() if isinstance(text, Reading) else text.text()
