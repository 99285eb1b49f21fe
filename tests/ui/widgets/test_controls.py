from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import icon_button, quiet
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.elided import Elided
from family_app.ui.widgets.fields import ChoiceField, LineField, PasswordField, TextField
from family_app.ui.widgets.focus_ring import FocusRing
from family_app.ui.widgets.labels import body, eyebrow, muted
from tests import checks

SCALE = ((0, "none"), (1, "some"), (2, "a lot"))


Show = Callable[..., QWidget]


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Show:
    """Puts widgets below each other on a shown page, which lives as long as the test."""
    pages: list[QWidget] = []

    def shown(*widgets: QWidget) -> QWidget:
        page = QWidget()
        pages.append(page)
        rows = QVBoxLayout(page)
        for widget in widgets:
            rows.addWidget(widget)
        qtbot.addWidget(page)
        page.resize(500, 500)
        page.show()
        page.activateWindow()
        checks.settle()
        return page

    return shown


def test_an_ampersand_is_shown_as_it_is_written(theme: Theme, show: Show, qtbot: QtBot) -> None:
    button = quiet("Family & Friends", name="ff")
    show(button)
    assert button.text() == "Family & Friends"
    assert button.accessibleName() == "Family & Friends"
    assert button.shortcut().isEmpty()


def test_markup_in_words_is_only_words(theme: Theme, show: Show, qtbot: QtBot) -> None:
    label = body("<b>not bold</b> & so on")
    show(label)
    assert label.text() == "<b>not bold</b> & so on"
    assert label.accessibleName() == label.text()
    plain = body("not bold")
    show(plain)
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_an_eyebrow_is_read_as_written(theme: Theme) -> None:
    assert eyebrow("Lesson 2").text() == "LESSON 2"
    assert eyebrow("Lesson 2").accessibleName() == "Lesson 2"


def test_an_icon_button_says_what_it_does(theme: Theme) -> None:
    button = icon_button("trash-2", "Remove Rosa", name="remove")
    assert (button.accessibleName(), button.toolTip()) == ("Remove Rosa", "Remove Rosa")


def test_a_cut_line_keeps_its_whole_text_for_readers(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    label = Elided("a very long line " * 20)
    page = show(label)
    assert page.width() == 500
    assert label.accessibleName() == label.toolTip() == "a very long line " * 20


def test_a_field_is_named_by_its_label_and_says_what_is_wrong(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    field = LineField("Name", name="name", hint="As you call them")
    show(field)
    assert field.edit.accessibleName() == "Name"
    assert field.edit.accessibleDescription() == "As you call them"
    field.set_error("Please write a name.")
    assert field.error == "Please write a name."
    assert field.edit.accessibleDescription() == "Please write a name."
    QTest.keyClicks(field.edit, "R")
    assert field.error == ""
    assert field.edit.accessibleDescription() == "As you call them"


def test_a_wrong_field_does_not_change_its_size(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = LineField("Name", name="name", hint="hint")
    show(field)
    before = field.edit.size()
    field.set_error("wrong")
    checks.settle()
    assert field.edit.size() == before


def test_a_passphrase_is_hidden_until_asked_for(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = PasswordField("Passphrase", name="secret")
    show(field)
    QTest.keyClicks(field.edit, " two words ")
    assert field.text() == " two words "
    assert field.edit.displayText() != field.text()
    QTest.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert field.edit.displayText() == " two words "
    assert field.show_button.accessibleName() == "Hide what I type"
    field.clear()
    assert field.text() == ""
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password


def test_a_text_field_grows_with_its_words_and_then_scrolls(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    field = TextField("Words", name="words", lines=(2, 5))
    show(field, body(""))
    heights = []
    for lines in (1, 4, 5, 20):
        field.set_text("\n".join("x" for _ in range(lines)))
        checks.settle()
        heights.append(field.edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    field.set_text("one\ntwo\nthree\nfour")
    checks.settle()
    assert field.edit.verticalScrollBar().maximum() == 0


def test_tab_leaves_a_text_field(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field, after = TextField("Words", name="words"), LineField("After", name="after")
    show(field, after)
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert after.edit.hasFocus()


def test_a_list_gives_values_and_leaves_the_wheel_to_the_page(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    field = ChoiceField("Ring", [("a", "family"), ("b", "friends")], name="ring")
    show(quiet("first", name="first"), field)
    field.set_value("b")
    assert field.value() == "b"
    field.set_value("nothing like it")
    assert field.value() == "b"
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert not field.combo.hasFocus()
    QApplication.sendEvent(field.combo, turn)
    assert field.value() == "b"
    assert not turn.isAccepted()


def test_one_choice_is_down_and_can_be_taken_back(theme: Theme, show: Show, qtbot: QtBot) -> None:
    row = ChoiceRow("Strain", SCALE, name="strain", caption_width=90)
    show(row)
    assert row.value() is None
    with qtbot.waitSignal(row.chosen) as told:
        QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    with qtbot.assertNotEmitted(row.chosen):
        row.set_value(2)
    assert [button.isChecked() for button in row.buttons] == [False, False, True]
    row.set_value(None)
    assert row.value() is None


def test_zero_is_a_choice_too(theme: Theme) -> None:
    row = ChoiceRow("Strain", SCALE, name="strain")
    row.set_value(0)
    assert row.value() == 0


def test_choices_are_met_at_the_one_that_is_down_and_moved_by_arrows(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    before, row, after = quiet("a", name="a"), ChoiceRow("S", SCALE, name="s"), quiet("b", name="b")
    show(before, row, after)
    row.set_value(1)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert row.buttons[1].hasFocus()
    with qtbot.waitSignal(row.chosen) as told:
        QTest.keyClick(row.buttons[1], Qt.Key.Key_Right)
    assert told.args == [2]
    assert row.buttons[2].hasFocus()
    QTest.keyClick(row.buttons[2], Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert row.buttons[0].accessibleName() == "S: none"


def test_a_click_on_the_words_ticks_the_box(theme: Theme, show: Show, qtbot: QtBot) -> None:
    line = CheckLine("I understand that nobody can open this for me. " * 4, name="sure")
    show(line)
    caption = line.findChild(QWidget, "sure-caption")
    assert isinstance(caption, QWidget)
    with qtbot.waitSignal(line.toggled):
        QTest.mouseClick(caption, Qt.MouseButton.LeftButton)
    assert line.is_checked()
    assert line.box.accessibleName() == line.text()
    assert caption.height() > 40


@pytest.fixture(scope="session")
def ring(qapp: QApplication) -> FocusRing:
    """One for the whole run, as the program has one."""
    return FocusRing(qapp)


def worn(ring: FocusRing) -> QWidget | None:
    return ring.shown_on


def test_the_ring_follows_the_keyboard_and_scrolls_with_its_page(
    theme: Theme, qapp: QApplication, ring: FocusRing, show: Show, qtbot: QtBot
) -> None:
    column, button, field = Column(), quiet("Go", name="go"), LineField("Name", name="n")
    for widget in (button, field, *(muted("line " * 30) for _ in range(60))):
        column.add(widget)
    scroll = PageScroll(column, name="page")
    show(scroll)
    field.edit.setFocus()
    assert worn(ring) is None
    button.setFocus()
    assert worn(ring) is button
    drawn = column.findChild(QWidget, "focus-ring")
    assert isinstance(drawn, QWidget)
    inside = drawn.geometry().adjusted(4, 4, -4, -4)
    assert inside.topLeft() == button.mapTo(column, QPoint())
    column.rows.insertWidget(0, muted("a line above"))
    checks.settle()
    inside = drawn.geometry().adjusted(4, 4, -4, -4)
    assert inside.topLeft() == button.mapTo(column, QPoint())
    button.hide()
    assert worn(ring) is None


def test_the_ring_survives_the_page_it_was_drawn_on(
    theme: Theme, qapp: QApplication, ring: FocusRing, show: Show, qtbot: QtBot
) -> None:
    page = QWidget()
    rows = QVBoxLayout(page)
    first = quiet("one", name="one")
    rows.addWidget(first)
    page.show()
    page.activateWindow()
    first.setFocus()
    page.deleteLater()
    qapp.processEvents()
    other = quiet("two", name="two")
    show(other)
    other.setFocus()
    assert worn(ring) is other
