"""One picture or file in the strip below the text: small, and a click away from large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from family_app.domain.attachment import Attachment
from family_app.ui.icons import engine
from family_app.ui.journal.picture_words import name_words
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

HEIGHT = 96
_NARROWEST, _WIDEST, _FILE = 64, 168, 148
_RADIUS = 8
_ICON = 24
_REMOVES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class PictureTile(QPushButton):
    """Shows the picture as soon as it is there; the caption stands below it in one line."""

    removal_wanted = Signal()

    def __init__(self, one: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attachment = one
        self._image = QImage()
        self._is_gone = False
        self._icon = engine("image" if one.is_picture else "file-text", "ink-2")
        named(self, "journal-picture", name_words(one))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_facts(one)
        Theme.current().changed.connect(self.updateGeometry)

    def show_facts(self, one: Attachment) -> None:
        """Take over another caption."""
        self.attachment = one
        self.setAccessibleName(name_words(one))
        self.setToolTip(one.caption or one.file_name)
        self.updateGeometry()
        self.update()

    def show_image(self, image: QImage) -> None:
        """Draw this picture; an empty one means that it is gone."""
        self._image, self._is_gone = image, image.isNull()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as all others, and as wide as the picture asks for."""
        theme = Theme.current()
        return QSize(self._wide(), theme.px(HEIGHT) + self._line())

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off the page."""
        if event.key() in _REMOVES:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or an icon and the name, and the caption."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRect(0, 0, self.width(), theme.px(HEIGHT))
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(outline, theme.color("surface-2"))
        if not self._image.isNull():
            painter.setClipPath(outline)
            painter.drawImage(box, self._image, self._cut())
            painter.setClipping(False)
        else:
            self._paint_name(painter, box)
        painter.setPen(QPen(theme.color("control" if self.underMouse() else "line"), 1))
        painter.drawPath(outline)
        self._paint_line(painter, box.bottom() + theme.px(3), self.attachment.caption)

    def _paint_name(self, painter: QPainter, box: QRect) -> None:
        theme = Theme.current()
        side = theme.px(_ICON)
        place = QRect((box.width() - side) // 2, theme.px(16), side, side)
        self._icon.paint(painter, place, QIcon.Mode.Normal, QIcon.State.Off)
        if not self.attachment.can_be_shown or self._is_gone:
            words = self.tr("Missing") if self._is_gone else self.attachment.file_name
            self._paint_line(painter, place.bottom() + theme.px(8), words, inset=theme.px(8))

    def _paint_line(self, painter: QPainter, top: int, words: str, inset: int = 0) -> None:
        font = self.font()
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(Theme.current().color("ink-2"))
        room = QRect(inset, top, self.width() - 2 * inset, self.fontMetrics().height())
        is_name = words == self.attachment.file_name
        mode = Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, mode, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _line(self) -> int:
        """Room for a caption, also where there is none: so all stand on one line."""
        return self.fontMetrics().height() + Theme.current().px(4)

    def _wide(self) -> int:
        one, theme = self.attachment, Theme.current()
        if not one.can_be_shown or not one.width or not one.height:
            return theme.px(_FILE)
        wide = HEIGHT * one.width / one.height
        return theme.px(min(max(wide, _NARROWEST), _WIDEST))

    def _cut(self) -> QRect:
        """The middle of a picture that is wider or higher than the tile may be."""
        whole, box = self._image.size(), QSize(self.width(), Theme.current().px(HEIGHT))
        shown = box.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (whole.width() - shown.width()) // 2, (whole.height() - shown.height()) // 2
        return QRect(left, top, shown.width(), shown.height())
