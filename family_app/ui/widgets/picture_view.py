"""A drawing whose words come from the translation and whose colours come from the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")
_WORD = re.compile(r"\{([A-Za-z0-9_.-]+)\}")
_BOX = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


def filled(svg: str, words: Mapping[str, str], tokens: Mapping[str, str]) -> str:
    """`svg` with every `{word}` and `var(--token)` filled in; words are escaped.

    A word that is missing stays empty, so that a half-translated picture can still be seen.
    """

    def word(found: re.Match[str]) -> str:
        return escape(words.get(found[1], ""))

    def token(found: re.Match[str]) -> str:
        return tokens.get(found[1], tokens["ink"])

    return _TOKEN.sub(token, _WORD.sub(word, svg))


class PictureView(QLabel):
    """Shows an SVG as wide as there is room, up to its own size grown by the text size.

    A label without text: screen readers say its name, and pass a plain widget's over.
    """

    def __init__(
        self,
        svg: str,
        words: Mapping[str, str] | None = None,
        *,
        alt: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, alt)
        self._renderer: QSvgRenderer | None = None
        self._svg = ""
        self._words: dict[str, str] = {}
        self._natural = QSize(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        Theme.current().changed.connect(self._reload)
        self.set_picture(svg, words or {}, alt=alt)

    def set_picture(self, svg: str, words: Mapping[str, str], *, alt: str) -> None:
        """Show another drawing, or the same one with other words."""
        self._svg = svg
        self._words = dict(words)
        box = _BOX.search(svg)
        wide, high = (float(box[1]), float(box[2])) if box else (640.0, 360.0)
        self._natural = QSize(round(wide), round(high))
        self.setAccessibleName(alt)
        self._reload()

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at `width`, in the drawing's own proportion."""
        return round(min(width, self._widest()) * self._natural.height() / self._natural.width())

    def sizeHint(self) -> QSize:
        """The drawing's own size, grown by the text size."""
        return QSize(self._widest(), self.heightForWidth(self._widest()))

    def minimumSizeHint(self) -> QSize:
        """Small enough for any column."""
        return QSize(80, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at the reading side, in proportion."""
        width = min(self.width(), self._widest())
        size = QSize(width, self.heightForWidth(width))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0
        self._drawing().render(QPainter(self), QRectF(left, 0, size.width(), size.height()))

    def _widest(self) -> int:
        return Theme.current().px(self._natural.width())

    def _reload(self) -> None:
        self._renderer = None
        self.updateGeometry()
        self.update()

    def _drawing(self) -> QSvgRenderer:
        # Imported here: the SVG library is not needed before the first picture is seen.
        from PySide6.QtSvg import QSvgRenderer

        if self._renderer is None:
            text = filled(self._svg, self._words, Theme.current().tokens())
            self._renderer = QSvgRenderer(QByteArray(text.encode()), self)
        return self._renderer
