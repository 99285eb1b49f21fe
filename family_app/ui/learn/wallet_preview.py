"""How a wallet card will look, drawn small: white as paper, whatever the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.learn.wallet_faces import FACE, WalletFaces
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

_WIDE = 290


class WalletPreview(QWidget):
    """The sides of the card, each two beside each other; `spoken` is what a reader says."""

    def __init__(self, faces: WalletFaces, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "wallet-preview", spoken)
        self._faces = faces
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_faces(self, faces: WalletFaces, spoken: str) -> None:
        """Draw another card."""
        self._faces = faces
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def _grid(self) -> tuple[int, int]:
        return min(2, self._faces.count), -(-self._faces.count // 2)

    def _scale(self, width: float) -> float:
        across, _ = self._grid()
        return min(Theme.current().px(_WIDE) * across, width - 2) / (FACE.width() * across)

    def hasHeightForWidth(self) -> bool:
        """A card keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows of cards at `width`."""
        _, down = self._grid()
        return round(down * (FACE.height() * self._scale(width) + 10))

    def sizeHint(self) -> QSize:
        """Large enough to read."""
        wide = Theme.current().px(_WIDE) * 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a small screen."""
        return QSize(240, self.heightForWidth(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, down = self._grid()
        scale = self._scale(self.width())
        painter.translate((self.width() - across * FACE.width() * scale) / 2, 1)
        painter.scale(scale, scale)
        for line in range(down):
            sides = min(2, self._faces.count - 2 * line)
            painter.setPen(QPen(Theme.current().color("control"), 1 / scale))
            painter.setBrush(QColor("white"))
            painter.drawRoundedRect(QRectF(0, 0, sides * FACE.width(), FACE.height()), 30, 30)
            for side in range(sides):
                painter.save()
                painter.translate(side * FACE.width(), 0)
                if side:
                    painter.setPen(QPen(QColor("dimgray"), 1 / scale, Qt.PenStyle.DashLine))
                    painter.drawLine(0, 0, 0, int(FACE.height()))
                self._faces.draw(painter, 2 * line + side)
                painter.restore()
            painter.translate(0, FACE.height() + 10 / scale)
