"""Single-colour icons that take their colour from the theme, at any size and screen ratio."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from family_app.ui.theme import Theme


def icon(name: str, tint: str = "ink-2", *, on: str = "primary", gap: int = 0) -> QIcon:
    """The icon `assets/icons/<name>.svg`.

    Args:
        name: the file's name without its ending.
        tint: token of the usual colour.
        on: token of the colour of a checked or selected control.
        gap: empty pixels after the picture, towards the text; styled buttons put only 4.

    Raises:
        FileNotFoundError: if there is no such icon.
    """
    return QIcon(engine(name, tint, on=on, gap=gap))


def engine(name: str, tint: str = "ink-2", *, on: str = "primary", gap: int = 0) -> TintEngine:
    """What draws such an icon, for a widget that keeps it and paints it itself.

    A widget must not keep a QIcon: when both are collected as garbage, Python may take the
    engine apart before the icon that still points to it, and the program would crash.

    Raises:
        FileNotFoundError: if there is no such icon.
    """
    path = Theme.current().icons_dir / f"{name}.svg"
    if not path.is_file():
        raise FileNotFoundError(path.name)
    return TintEngine(path, tint, on, gap)


def tinted(name: str, pixels: int, tint: str = "ink-2", ratio: float = 1.0) -> QPixmap:
    """One square picture of an icon for painting code; make it again when the theme changes."""
    path = Theme.current().icons_dir / f"{name}.svg"
    return _drawn(path, QSize(pixels, pixels), ratio, Theme.current().hex(tint))


class TintEngine(QIconEngine):
    """Draws one SVG in the theme's colour of the moment, so the same icon outlives a switch."""

    _drawn: ClassVar[dict[tuple[str, int, int, float, str], QPixmap]] = {}

    def __init__(self, path: Path, tint: str, on: str, gap: int) -> None:
        super().__init__()
        self._path = path
        self._tint = tint
        self._on = on
        self._gap = gap

    def clone(self) -> QIconEngine:
        """A second engine for a copied icon."""
        return TintEngine(self._path, self._tint, self._on, self._gap)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`, in logical pixels."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self._picture(rect.size(), ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The picture at `size` for a screen of ratio 1."""
        return self._picture(size, 1.0, mode, state)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """The picture for a screen of ratio `scale`; `size` is asked for in logical pixels."""
        return self._picture(size, scale, mode, state)

    def _picture(self, size: QSize, ratio: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        color = Theme.current().hex(self._token(mode, state))
        mirrored = (
            self._gap > 0 and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        key = (f"{self._path.name}{mirrored}", size.width(), size.height(), ratio, color)
        if key not in self._drawn:
            self._drawn[key] = _drawn(self._path, size, ratio, color, mirrored=mirrored)
        return self._drawn[key]

    def _token(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "disabled"
        if state == QIcon.State.On or mode == QIcon.Mode.Selected:
            return self._on
        return self._tint


def _drawn(path: Path, size: QSize, ratio: float, color: str, *, mirrored: bool = False) -> QPixmap:
    # Imported here: the SVG library is only needed once something is drawn.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    side = min(size.width(), size.height())
    left = size.width() - side if mirrored else 0
    top = (size.height() - side) // 2
    shape = path.read_text(encoding="utf-8").replace("currentColor", color)
    painter = QPainter(pixmap)
    painter.scale(ratio, ratio)
    QSvgRenderer(QByteArray(shape.encode())).render(
        painter, QRectF(QRect(QPoint(left, top), QSize(side, side)))
    )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
