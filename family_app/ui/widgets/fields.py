"""Fields with their label, hint and error line: the one place where inputs are made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.inputs import Combo, GrowingEdit
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named, restyle


class Field(QWidget):
    """A label above one input, and below it a hint or what is wrong.

    The input is the class's own attribute (`edit`, `combo`); `name` is its object name.
    """

    def __init__(
        self, label: str, control: QWidget, *, name: str, hint: str = "", optional: str = ""
    ) -> None:
        super().__init__()
        self._control = control
        self._hint_text = hint
        named(self, f"{name}-field")
        named(control, name, label)
        self.label = Words(label, "label", name=f"{name}-label", parent=self)
        self.label.setBuddy(control)
        self._note = Words(hint, "muted", name=f"{name}-note", parent=self)
        self._note.setVisible(bool(hint))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(5)
        self._rows.addWidget(self.label)
        self._place(control)
        self._rows.addWidget(self._note)
        control.setAccessibleDescription(optional or hint)

    def _place(self, control: QWidget) -> None:
        self._rows.addWidget(control)

    @property
    def control(self) -> QWidget:
        """The input itself."""
        return self._control

    @property
    def error(self) -> str:
        """What is wrong, or empty."""
        return self._note.text() if self._control.property("bad") == "1" else ""

    def set_label(self, text: str) -> None:
        """Change the label and the input's spoken name with it."""
        self.label.setText(text)
        self._control.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Change the line below the input."""
        self._hint_text = text
        if not self.error:
            self._say(text, wrong=False)

    def set_error(self, text: str) -> None:
        """Say below the input what is wrong and how to mend it; empty takes it back."""
        self._say(text or self._hint_text, wrong=bool(text))
        announce(self._control, text)

    def clear_error(self) -> None:
        """Show the hint again."""
        if self.error:
            self._say(self._hint_text, wrong=False)

    def _say(self, text: str, *, wrong: bool) -> None:
        restyle(self._note, t="trouble" if wrong else "muted")
        restyle(self._control, bad="1" if wrong else "")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._control.setAccessibleDescription(text)


class LineField(Field):
    """One line of text, in `edit`."""

    def __init__(
        self,
        label: str,
        *,
        name: str,
        hint: str = "",
        placeholder: str = "",
        max_length: int = 200,
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setMaxLength(max_length)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, name=name, hint=hint)
        self.edit.textEdited.connect(self.clear_error)

    def text(self) -> str:
        """The text, without blanks at its ends."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self.edit.setText(text)


class PasswordField(Field):
    """A hidden line of text, in `edit`, with a button that shows it."""

    def __init__(self, label: str, *, name: str, hint: str = "") -> None:
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.show_button = icon_button("eye", _say_show(), name=f"{name}-show", checkable=True)
        super().__init__(label, self.edit, name=name, hint=hint)
        self.edit.textEdited.connect(self.clear_error)
        self.show_button.toggled.connect(self._show)

    def _place(self, control: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(control, 1)
        line.addWidget(self.show_button)
        self._rows.addLayout(line)

    def text(self) -> str:
        """What was typed, untouched."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed and hide the field again."""
        self.edit.clear()
        self.show_button.setChecked(False)

    def _show(self, shown: bool) -> None:
        normal, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self.edit.setEchoMode(normal if shown else hidden)
        self.show_button.set_icon("eye-off" if shown else "eye")
        text = _say_hide() if shown else _say_show()
        self.show_button.setAccessibleName(text)
        self.show_button.setToolTip(text)


class TextField(Field):
    """Some lines of plain text, in `edit`, which grows with what is written."""

    def __init__(
        self,
        label: str,
        *,
        name: str,
        hint: str = "",
        placeholder: str = "",
        lines: tuple[int, int] = (2, 10),
    ) -> None:
        self.edit = GrowingEdit(*lines)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, name=name, hint=hint)
        self.edit.textChanged.connect(self.clear_error)

    def text(self) -> str:
        """The text as typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self.edit.setPlainText(text)


class ChoiceField(Field):
    """One of some values, in `combo`."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[object, str]],
        *,
        name: str,
        hint: str = "",
    ) -> None:
        self.combo = Combo()
        super().__init__(label, self.combo, name=name, hint=hint)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer `choices`, pairs of a value and its words; the first one is taken."""
        self.combo.clear()
        for value, words in choices:
            self.combo.addItem(words, value)

    def value(self) -> object:
        """The value taken, or None if there is none."""
        return self.combo.currentData()

    def set_value(self, value: object) -> None:
        """Take `value`; one that is not offered changes nothing."""
        for index in range(self.combo.count()):
            if self.combo.itemData(index) == value:
                self.combo.setCurrentIndex(index)


def _say_show() -> str:
    return QCoreApplication.translate("PasswordField", "Show what I type")


def _say_hide() -> str:
    return QCoreApplication.translate("PasswordField", "Hide what I type")
