"""Every kind of field: it can be answered, the answer is kept, and it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.answers import AnswerKey
from family_app.domain.ids import LessonId
from family_app.domain.lesson import FieldKind
from family_app.services import circle, lessons
from family_app.ui.context import Context
from family_app.ui.learn.choice_answer import ChecksAnswer, ChoiceAnswer, ScaleAnswer
from family_app.ui.learn.kinds import KINDS
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.person_answer import PersonAnswer
from family_app.ui.learn.sort_answer import SortAnswer
from family_app.ui.learn.table_answer import TableAnswer
from family_app.ui.learn.text_answer import TextAnswer
from tests.ui.learn.conftest import Kept, Show
from tests.ui.learn.lessons import every_kind

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

T = TypeVar("T", bound=QWidget)


def _field(view: LessonView, name: str, kind: type[T]) -> T:
    found = view.body.exercises[0].fields[name]
    assert isinstance(found, kind)
    return found


def test_every_kind_a_lesson_may_use_has_a_widget() -> None:
    assert set(KINDS) == set(get_args(FieldKind))


def test_texts_are_kept_as_typed_and_come_back(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    QTest.keyClicks(_field(view, "name", TextAnswer).edit, " a cup ")
    QTest.keyClicks(_field(view, "story", TextAnswer).edit, "One.")
    QTest.keyClick(_field(view, "story", TextAnswer).edit, Qt.Key.Key_Return)
    QTest.keyClicks(_field(view, "story", TextAnswer).edit, "Two.")
    view.flush()
    assert kept("name") == " a cup "
    assert kept("story") == "One.\nTwo."
    again = show(every_kind())
    assert _field(again, "story", TextAnswer).edit.toPlainText() == "One.\nTwo."


def test_typing_is_saved_without_asking_and_says_so(show: Show, kept: Kept, qtbot: QtBot) -> None:
    view = show(every_kind())
    mark = view.findChild(QWidget, "learn-try-all-kinds-saved")
    assert mark is not None
    assert not mark.isVisible()
    QTest.keyClicks(_field(view, "name", TextAnswer).edit, "tea")
    assert not mark.isVisible()
    qtbot.waitUntil(mark.isVisible, timeout=3000)
    assert kept("name") == "tea"


def test_a_choice_is_taken_and_taken_back(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "one", ChoiceAnswer)
    assert not field.back_button.isVisible()
    field.options.radios[1].click()
    view.flush()
    assert kept("one") == "No"
    assert field.back_button.isVisible()
    field.back_button.click()
    view.flush()
    assert kept("one") is None
    assert not any(radio.isChecked() for radio in field.options.radios)


def test_tab_enters_a_choice_at_what_is_taken(show: Show) -> None:
    field = _field(show(every_kind()), "one", ChoiceAnswer)
    radios = field.options.radios
    assert [radio.focusPolicy() == Qt.FocusPolicy.StrongFocus for radio in radios] == [
        True,
        False,
        False,
    ]
    radios[2].click()
    assert [radio.focusPolicy() == Qt.FocusPolicy.StrongFocus for radio in radios] == [
        False,
        False,
        True,
    ]
    assert radios[2].accessibleName() == "One of these: Skip"


@pytest.mark.parametrize("name", ["some", "list"])
def test_several_can_be_ticked(show: Show, kept: Kept, name: str) -> None:
    view = show(every_kind())
    field = _field(view, name, ChecksAnswer)
    field.options.lines[1].box.click()
    field.options.lines[0].box.click()
    view.flush()
    assert kept(name) == tuple(line.text() for line in field.options.lines[:2])
    again = _field(show(every_kind()), name, ChecksAnswer)
    assert again.options.lines[1].is_checked()


def test_an_option_that_is_gone_stays_where_it_was_chosen(
    show: Show, kept: Kept, space: OpenSpace
) -> None:
    key = AnswerKey(LessonId("every-kind"), "all-kinds", "some")
    with space.write() as uow:
        lessons.answer(uow, key, 1, ("Walk", "Tea"))
    view = show(every_kind())
    field = _field(view, "some", ChecksAnswer)
    assert [line.text() for line in field.options.lines][-1] == "Walk"
    field.options.lines[1].box.click()
    view.flush()
    assert kept("some") == ("Tea", "Soup", "Walk")


def test_a_scale_goes_from_nought_to_ten(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "ready", ScaleAnswer)
    assert [button.text() for button in field.numbers.buttons] == [str(n) for n in range(11)]
    assert field.ends.text() == "0 means not yet. 10 means now."
    field.numbers.buttons[0].click()
    view.flush()
    assert kept("ready") == 0
    again = _field(show(every_kind()), "ready", ScaleAnswer)
    assert again.numbers.buttons[0].isChecked()
    again.back_button.click()
    assert not any(button.isChecked() for button in again.numbers.buttons)


def test_a_table_grows_and_a_removed_line_comes_back(show: Show, kept: Kept, ctx: Context) -> None:
    offers: list[object] = []
    ctx.notices.undo_offered.connect(offers.append)
    view = show(every_kind())
    table = _field(view, "people", TableAnswer)
    QTest.keyClicks(table.lines[0].edits[0], "Ama")
    table.add_button.click()
    assert table.lines[1].edits[0].hasFocus()
    QTest.keyClicks(table.lines[1].edits[1], "soup")
    view.flush()
    assert kept("people") == (("Ama", ""), ("", "soup"))
    assert table.lines[1].edits[1].accessibleName() == "What, line 2"

    table.lines[0].remove_button.click()
    view.flush()
    assert kept("people") == (("", "soup"),)
    offers[0].undo()  # type: ignore[attr-defined]
    view.flush()
    assert kept("people") == (("Ama", ""), ("", "soup"))
    again = _field(show(every_kind()), "people", TableAnswer)
    assert [line.texts() for line in again.lines] == [("Ama", ""), ("", "soup")]


def test_an_order_is_changed_by_keys(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "order", SortAnswer)
    view.flush()
    assert kept("order") is None
    down = field.lines.lines[0].down_button
    assert down.accessibleName() == "Move Body down"
    down.setFocus()
    QTest.keyClick(down, Qt.Key.Key_Space)
    assert field.lines.texts() == ("Mind", "Body", "Others")
    # The focus goes along with what was moved, so that Space moves it on.
    assert field.lines.lines[1].down_button.hasFocus()
    QTest.keyClick(field.lines.lines[1].down_button, Qt.Key.Key_Space)
    view.flush()
    assert kept("order") == ("Mind", "Others", "Body")
    assert not field.lines.lines[2].down_button.isEnabled()


def test_an_order_is_changed_by_dragging(show: Show) -> None:
    field = _field(show(every_kind()), "order", SortAnswer)
    first, last = field.lines.lines[0], field.lines.lines[2]
    start = QPoint(60, first.height() // 2)
    end = first.mapFrom(field.lines, last.geometry().center())
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=start)
    _drag(first, QPoint(60, first.height() + 20))
    _drag(first, end)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=end)
    assert field.lines.texts() == ("Mind", "Others", "Body")


def _drag(widget: QWidget, to: QPoint) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    left = Qt.MouseButton.LeftButton
    at = QPointF(to)
    spot = QPointF(widget.mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, at, spot, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_a_person_can_join_the_circle_from_a_lesson(
    show: Show, kept: Kept, space: OpenSpace
) -> None:
    view = show(every_kind())
    field = _field(view, "who", PersonAnswer)
    assert field.combo.currentText() == "Nobody yet"
    field.add_button.click()
    field.save_button.click()
    assert field.name_field.error == "Write a first name or initials."
    QTest.keyClicks(field.name_field.edit, "Rosa")
    QTest.keyClick(field.name_field.edit, Qt.Key.Key_Return)
    view.flush()
    with space.read() as uow:
        (rosa,) = circle.people(uow)
    assert rosa.name == "Rosa"
    assert rosa.angle >= 0
    assert kept("who") == rosa.uid
    assert field.combo.currentText() == "Rosa"
    assert not field.name_field.isVisible()
    again = _field(show(every_kind()), "who", PersonAnswer)
    assert again.combo.currentText() == "Rosa"
