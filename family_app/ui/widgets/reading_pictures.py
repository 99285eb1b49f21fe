"""Pictures inside a text: kept by address, and drawn no wider than the lines."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from family_app.ui.theme import Theme

HIGHEST = 520
"""Pixels at text size "normal", so that a tall picture is seen whole."""


class ReadingPictures:
    """The one place where a text's pictures come from; an unknown address is nothing."""

    def __init__(self) -> None:
        self._sizes: dict[str, QSize] = {}
        self._images: dict[str, QImage] = {}
        self._fitted = 0

    def set_sizes(self, sizes: Mapping[str, QSize]) -> None:
        """Which pictures the text has, in their own size; room is kept until they come."""
        self._sizes = dict(sizes)
        self._images = {name: image for name, image in self._images.items() if name in sizes}
        self._fitted = 0

    def has(self, name: str) -> bool:
        """Whether the picture of an address is here."""
        return name in self._images

    def add(self, name: str, image: QImage) -> bool:
        """Take the picture of an address; whether the text has it and it is new."""
        if name not in self._sizes or name in self._images or image.isNull():
            return False
        self._images[name] = image
        return True

    def resource(self, name: str) -> QImage | None:
        """What is drawn for an address: the picture, or a plain ground until it comes."""
        if name not in self._sizes:
            return None
        return self._images.get(name) or _ground()

    def refit(self) -> None:
        """The text was set anew."""
        self._fitted = 0

    def fit(self, document: QTextDocument, width: int) -> None:
        """Let every picture be at most `width` pixels wide, in proportion."""
        if not self._sizes or width == self._fitted:
            return
        self._fitted = width
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            for part in block.textFormats():
                form = part.format.toImageFormat()
                if form.isValid() and form.name() in self._sizes:
                    size = self._shown(self._sizes[form.name()], width)
                    form.setWidth(size.width())
                    form.setHeight(size.height())
                    cursor.setPosition(block.position() + part.start)
                    end = block.position() + part.start + part.length
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(form)
            block = block.next()

    @staticmethod
    def _shown(size: QSize, width: int) -> QSize:
        part = min(1.0, width / size.width(), Theme.current().px(HIGHEST) / size.height())
        return QSize(max(1, int(size.width() * part)), max(1, int(size.height() * part)))


def _ground() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(Theme.current().color("surface-2"))
    return image
