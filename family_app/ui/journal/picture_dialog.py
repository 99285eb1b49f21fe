"""One picture of a page, large, over the whole window: its words, a copy, and taking it off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from family_app.domain.attachment import Attachment
from family_app.ui.journal.picture_words import (
    gone_words,
    name_words,
    not_shown_words,
    size_words,
)
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import danger, icon_button, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted, title
from family_app.ui.widgets.styling import named

MOST_CAPTION = 300
_WIDE = 560


class LargePicture(QWidget):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self, one: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "picture-large", name_words(one))
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Draw this picture."""
        self._image = image
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Small: the buttons below must always have room."""
        return QSize(80, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the middle, in proportion."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = room.boundedTo(self._image.size())
        corner = (self.width() - room.width()) // 2, (self.height() - room.height()) // 2
        painter.drawImage(QRect(*corner, room.width(), room.height()), self._image)


class PictureDialog(QDialog):
    """Esc or the cross closes it; a changed caption is told with `captioned` at the latest then."""

    captioned = Signal(str, str)
    copy_wanted = Signal(str)
    placing_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, one: Attachment, parent: QWidget, *, writing: bool) -> None:
        super().__init__(parent)
        self._one = one
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, one.can_be_shown)
        self.setObjectName("picture-dialog")
        self.setWindowTitle(" ")
        self.setAccessibleName(name_words(one))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = LargePicture(one, self)
        self._words = muted("", name="picture-words", parent=self)
        top = self._make_top()  # first, as Tab goes by age
        self._caption = self._make_caption()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 20)
        rows.setSpacing(12)
        rows.addLayout(top)
        rows.addWidget(self._picture, 1)
        rows.addWidget(self._words)
        rows.addWidget(self._caption)
        rows.addWidget(self._make_buttons(writing))
        self._show_kind()
        self._caption.setVisible(writing or bool(one.caption))
        self._caption.setReadOnly(not writing)
        self._take_place(parent.window().geometry())

    def show_image(self, image: QImage) -> None:
        """Draw the picture, or say that it is gone."""
        self._picture.show_image(image)
        if image.isNull():
            self._say(gone_words())

    @property
    def uid(self) -> str:
        """Which one it shows."""
        return self._one.uid

    def edge(self) -> int:
        """How many pixels of a picture fit."""
        return round(max(self.width(), self.height()) * self.devicePixelRatioF())

    def done(self, result: int) -> None:
        """Tell of the caption, then close."""
        self._on_caption()
        super().done(result)

    def _make_top(self) -> QHBoxLayout:
        name = title(self._one.file_name, name="picture-name", parent=self)
        close = icon_button("x", self.tr("Close"), name="picture-close")
        close.setParent(self)
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(name, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _make_caption(self) -> QLineEdit:
        field = QLineEdit(self._one.caption, self)
        named(field, "picture-caption", self.tr("What the picture shows"))
        field.setPlaceholderText(self.tr("Say what it shows, if you like"))
        field.setMaxLength(MOST_CAPTION)
        field.editingFinished.connect(self._on_caption)
        return field

    def _make_buttons(self, writing: bool) -> FlowBox:
        row = FlowBox(gap=8, name="picture-buttons", parent=self)
        copy = quiet(self.tr("Save a copy…"), name="picture-copy", icon="download")
        copy.clicked.connect(self._on_copy)
        row.add(copy)
        if writing:
            place = quiet(self.tr("Put it into the text"), name="picture-place", icon="pencil")
            place.clicked.connect(self._on_place)
            remove = danger(self.tr("Take it off the page"), name="picture-remove", icon="trash-2")
            remove.clicked.connect(self._on_remove)
            row.add(place, remove)
        return row

    def _take_place(self, window: QRect) -> None:
        """All of the window for a picture; for anything else as much as the words need."""
        if not self._one.can_be_shown:
            size = QSize(min(Theme.current().px(_WIDE), window.width()), 0)
            rows = self.layout()
            least = rows.totalHeightForWidth(size.width()) if rows is not None else 0
            size.setHeight(min(least, window.height()))
            window = QRect(window.center() - QRect(QPoint(), size).center(), size)
        self.setGeometry(window)

    def _show_kind(self) -> None:
        one = self._one
        if one.can_be_shown:
            facts = f"{one.width} × {one.height} · {size_words(one.size)}"
            if one.has_original:
                facts += " · " + self.tr("the full-size original is kept too")
            self._say(facts)
        else:
            self._picture.hide()
            self._say(f"{not_shown_words(one)} ({size_words(one.size)})")

    def _say(self, words: str) -> None:
        self._words.setText(words)

    @Slot()
    def _on_caption(self) -> None:
        if not self._caption.isReadOnly() and self._caption.text() != self._one.caption:
            self.captioned.emit(self._one.uid, self._caption.text())

    @Slot()
    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._one.uid)

    @Slot()
    def _on_place(self) -> None:
        self.accept()
        self.placing_wanted.emit(self._one.uid)

    @Slot()
    def _on_remove(self) -> None:
        self.accept()
        self.removal_wanted.emit(self._one.uid)
