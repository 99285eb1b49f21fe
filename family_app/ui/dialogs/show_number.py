"""A number in large type, with a code for the phone: nothing has to be set up on the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from family_app.domain.phone_code import phone_code, phone_number
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body, huge, muted
from family_app.ui.widgets.phone_picture import PhonePicture


class ShowNumberDialog(TallQuestion):
    """For `tel:` and `sms:` addresses; words of a message stand below its number."""

    def __init__(self, url: str, words: str, parent: QWidget) -> None:
        shown = phone_number(url)
        super().__init__("show-number", self.tr("On your phone"), parent)
        code = PhonePicture(
            phone_code(url),
            self.tr("Code for the camera of a phone: {number}").format(number=shown),
            name="show-number-code",
        )
        close = primary(self.tr("Close"), name="show-number-close")
        close.setDefault(True)
        rows: list[QWidget] = [huge(shown, name="show-number-large")]
        if words:
            rows.append(body(words, selectable=True, name="show-number-words"))
        hint = self.tr(
            "Type the number, or point your phone's camera at the code. Some phones keep what "
            "they scan."
        )
        rows.append(muted(hint, name="show-number-hint"))
        centered = row(1, code, 1)
        centered.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.lay_out_rows((*rows, centered), row(1, close))
        close.clicked.connect(self.accept)
        close.setFocus()
