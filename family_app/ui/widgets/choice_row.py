"""One of a few words, picked by a tap: a scale, a check-in, a way to sort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class ChoiceRow(FlowBox):
    """Buttons of which at most one is down; a screen reader meets them as radio buttons.

    With `caption_width` the caption stands before the buttons, in a column of that many pixels.
    """

    chosen = Signal(object)

    def __init__(
        self,
        caption: str,
        choices: Sequence[tuple[object, str]],
        *,
        name: str,
        kind: Literal["choice", "chip", "pill"] = "choice",
        caption_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        gap = 12 if kind == "choice" else 8
        super().__init__(gap=gap, name=name, accessible=caption, parent=parent)
        self._caption_width = caption_width
        self._caption = Words(caption, wrap=False, name=f"{name}-caption", parent=self)
        self._caption.setVisible(bool(caption_width))
        self._values: list[object] = []
        self._buttons: list[Button] = []
        self.add(self._caption)
        for number, (value, words) in enumerate(choices):
            self._add_choice(kind, caption, value, words, f"{name}-{number}")
        if caption_width:
            Theme.current().changed.connect(self._fit)
            self._fit()
        self._mend_focus()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons, in order."""
        return tuple(self._buttons)

    def value(self) -> object:
        """The value chosen, or None."""
        for value, button in zip(self._values, self._buttons, strict=True):
            if button.isChecked():
                return value
        return None

    def set_value(self, value: object) -> None:
        """Show `value` as chosen, without a signal; None lifts every button."""
        for own, button in zip(self._values, self._buttons, strict=True):
            # An exclusive button cannot be lifted by itself.
            button.setAutoExclusive(False)
            button.setChecked(value is not None and own == value)
        for button in self._buttons:
            button.setAutoExclusive(True)
        self._mend_focus()

    def _add_choice(self, kind: str, caption: str, value: object, words: str, name: str) -> None:
        spoken = QCoreApplication.translate("ChoiceRow", "{question}: {answer}")
        accessible = spoken.format(question=caption, answer=words) if caption else words
        button = Button(kind, words, name=name, accessible=accessible, parent=self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.toggled.connect(self._mend_focus)
        button.clicked.connect(self._tell)
        self._values.append(value)
        self._buttons.append(button)
        self.add(button)

    def _tell(self) -> None:
        self.chosen.emit(self.value())

    def _mend_focus(self) -> None:
        # Tab would enter the group at its first button; it is to enter at the one that is down.
        entry = next((b for b in self._buttons if b.isChecked()), None)
        entry = entry or (self._buttons[0] if self._buttons else None)
        for button in self._buttons:
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if button is entry else click)

    def _fit(self) -> None:
        self._caption.setMinimumWidth(Theme.current().px(self._caption_width))
