"""Does what a person does at the window: look, click, type, press keys; waits as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from family_app.ui.window import Window

Found = TypeVar("Found", bound=QWidget)
PATIENCE = 30.0
_SAID = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hand:
    """Reaches controls by their object names, and only what can be seen."""

    def __init__(self, window: Window) -> None:
        self.window = window

    # waiting

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the program run until something is true; fails with `what` was waited for."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}\n{self.words()}")
            # Seldom: each look takes Python away from the threads that do the work.
            self._let_run(40)

    def rest(self, seconds: float) -> None:
        """Do nothing for a while."""
        self._let_run(round(seconds * 1000))

    def _let_run(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop, loop.quit)
        loop.exec()

    # looking

    def shown(self, kind: type[Found]) -> Iterator[Found]:
        """What can be seen of a kind, in every window of the program."""
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                if isinstance(top, kind):
                    yield top
                yield from (one for one in top.findChildren(kind) if one.isVisible())

    def named(self, name: str) -> QWidget | None:
        """The control of this name, if it can be seen."""
        return next((one for one in self.shown(QWidget) if one.objectName() == name), None)

    def sees(self, name: str) -> bool:
        """Whether a control of this name can be seen."""
        return self.named(name) is not None

    def find(self, name: str) -> QWidget:
        """The control of this name, as soon as it can be seen."""
        self.until(lambda: self.named(name), f"{name} to be shown")
        found = self.named(name)
        assert found is not None
        return found

    def words(self) -> str:
        """Every word on the screen."""
        said: list[str] = []
        for widget in self.shown(QWidget):
            if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
                said.append(widget.text())
            elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
                said.append(widget.toPlainText())
        return "\n".join(line for line in said if line)

    def reads(self, text: str) -> None:
        """Wait until these words are on the screen."""
        self.until(lambda: text in self.words(), f"the words {text!r}")

    def text(self, name: str) -> str:
        """What stands in a field or on a label."""
        widget = self.find(name)
        if isinstance(widget, (QTextEdit, QPlainTextEdit)):
            return widget.toPlainText()
        assert isinstance(widget, (QLabel, QAbstractButton, QLineEdit)), name
        return widget.text()

    # doing

    def press(self, name: str) -> None:
        """Click a button that can be seen and used."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton), f"{name} is no button"
        self.until(button.isEnabled, f"{name} to be enabled")
        if button.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            button.setFocus(Qt.FocusReason.MouseFocusReason)
        button.click()

    def pick(self, name: str, words: str) -> None:
        """Click the first line of a list that says `words`."""
        view = self.find(name)
        assert isinstance(view, QAbstractItemView), f"{name} is no list"
        self.until(lambda: self._line(view, words).isValid(), f"{words!r} in {name}")
        index = self._line(view, words)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def lines(self, name: str) -> list[str]:
        """Every line of a list as it is spoken."""
        view = self.find(name)
        assert isinstance(view, QAbstractItemView), f"{name} is no list"
        model = view.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return [str(model.data(row, Qt.ItemDataRole.AccessibleTextRole)) for row in rows]

    def marked(self, name: str) -> str:
        """The line of a list that is marked, as it is spoken."""
        view = self.find(name)
        assert isinstance(view, QAbstractItemView), f"{name} is no list"
        return str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def choose(self, name: str, words: str) -> None:
        """Choose the entry of a field that begins with `words`."""
        field = self.find(name)
        assert isinstance(field, QComboBox), f"{name} offers no choice"
        starts = Qt.MatchFlag.MatchStartsWith
        self.until(lambda: field.findText(words, starts) >= 0, f"{words!r} in {name}")
        field.setCurrentIndex(field.findText(words, starts))
        field.activated.emit(field.currentIndex())

    def is_down(self, name: str) -> bool:
        """Whether a box is ticked or a choice is taken."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton), f"{name} is no button"
        return button.isChecked()

    def _line(self, view: QAbstractItemView, words: str) -> QModelIndex:
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if any(words in str(model.data(index, role)) for role in _SAID):
                return index
        return QModelIndex()

    def focus(self, name: str) -> QWidget:
        """Put the keyboard into a field."""
        field = self.find(name)
        self.until(field.isEnabled, f"{name} to be enabled")
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        return field

    def type(self, name: str, text: str) -> None:
        """Type into a field, one key after the other."""
        QTest.keyClicks(self.focus(name), text)

    def retype(self, name: str, text: str) -> None:
        """Type over what stands in a field."""
        field = self.focus(name)
        QTest.keyClick(field, Qt.Key.Key_A, _CONTROL)
        QTest.keyClicks(field, text)

    def key(self, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
        """Press a key wherever the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        if control:
            held |= _CONTROL
        if shift:
            held |= _SHIFT
        here = QApplication.focusWidget() or QApplication.activeWindow()
        assert here is not None, "the keyboard is in no window of the program"
        QTest.keyClick(here, key, held)

    def go(self, page: str) -> None:
        """Choose a page on the rail."""
        self.press(f"rail-{page}")
        self.find(f"page-{page}")

    # what is done often

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase on the lock screen and press Enter."""
        self.retype("unlock-passphrase", passphrase)
        self.key(Qt.Key.Key_Return)

    def unlocked(self) -> None:
        """Wait until the pages of the space are there."""
        self.until(lambda: self.sees("workspace"), "the space to be open")
