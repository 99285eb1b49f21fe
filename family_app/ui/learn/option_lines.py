"""Options below each other, of which one or several can be taken; long ones wrap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from family_app.ui.widgets.check_line import Caption, CheckLine
from family_app.ui.widgets.styling import named


class RadioLine(QWidget):
    """A radio button, `radio`, and a wrapping text; a click on either takes it."""

    def __init__(self, text: str, spoken: str, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{name}-line")
        self.radio = QRadioButton(self)
        named(self.radio, name, spoken)
        self._caption = Caption(text, name=f"{name}-caption", parent=self)
        self._caption.clicked.connect(self.radio.click)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(2)
        line.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._caption, 1)


class RadioLines(QWidget):
    """At most one of some texts. `question` is spoken with each of them."""

    chosen = Signal()

    def __init__(
        self,
        options: Sequence[str],
        *,
        question: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, question)
        self._question = question
        self._name = name
        self._options: list[str] = []
        self._group = QButtonGroup(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        for option in options:
            self._add(option)
        self._group.buttonClicked.connect(self.chosen)
        self._group.buttonToggled.connect(self._mend_focus)
        self._mend_focus()

    @property
    def radios(self) -> tuple[QRadioButton, ...]:
        """The radio buttons, in order."""
        found = (self._group.button(index) for index in range(len(self._options)))
        return tuple(one for one in found if isinstance(one, QRadioButton))

    def value(self) -> str:
        """The text taken, or ""."""
        index = self._group.checkedId()
        return self._options[index] if index >= 0 else ""

    def index(self) -> int:
        """The place of the text taken, from 0, or -1."""
        return self._group.checkedId()

    def set_value(self, text: str) -> None:
        """Show `text` as taken; one that is not offered (any more) is put below the others."""
        if not text:
            self._lift()
            return
        if text not in self._options:
            self._add(text)
        self._group.button(self._options.index(text)).setChecked(True)

    def _add(self, option: str) -> None:
        number = len(self._options)
        spoken = self.tr("{question}: {answer}").format(question=self._question, answer=option)
        line = RadioLine(option, spoken, name=f"{self._name}-{number}", parent=self)
        self._options.append(option)
        self._group.addButton(line.radio, number)
        self._rows.addWidget(line)

    def _lift(self) -> None:
        self._group.setExclusive(False)
        for radio in self.radios:
            radio.setChecked(False)
        self._group.setExclusive(True)
        self._mend_focus()

    @Slot()
    def _mend_focus(self) -> None:
        # Tab would enter the group at its first button; it is to enter at the one that is taken.
        radios = self.radios
        entry = next((one for one in radios if one.isChecked()), radios[0] if radios else None)
        for radio in radios:
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            radio.setFocusPolicy(strong if radio is entry else click)


class CheckLines(QWidget):
    """Any of some texts."""

    changed = Signal()

    def __init__(
        self,
        options: Sequence[str],
        *,
        question: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, question)
        self._name = name
        self._lines: list[CheckLine] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        for option in options:
            self._add(option)

    @property
    def lines(self) -> tuple[CheckLine, ...]:
        """The lines, in order."""
        return tuple(self._lines)

    def values(self) -> tuple[str, ...]:
        """The texts ticked, in the order they stand."""
        return tuple(line.text() for line in self._lines if line.is_checked())

    def set_values(self, texts: Sequence[str]) -> None:
        """Tick `texts`; those that are not offered (any more) are put below the others."""
        for text in texts:
            if text not in [line.text() for line in self._lines]:
                self._add(text)
        for line in self._lines:
            line.box.blockSignals(True)
            line.set_checked(line.text() in texts)
            line.box.blockSignals(False)

    def _add(self, option: str) -> None:
        line = CheckLine(option, name=f"{self._name}-{len(self._lines)}", parent=self)
        line.toggled.connect(self.changed)
        self._lines.append(line)
        self._rows.addWidget(line)
