"""Rings of support: who is put there in a lesson belongs to the circle from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from family_app.domain.ids import LessonId, PersonId, new_uid
from family_app.domain.person import HelpsWith, Person, Ring
from family_app.services import circle
from family_app.ui.context import Context
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.rings_answer import RingsAnswer
from tests.ui.learn.conftest import Kept, Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import read_again

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

MOM = Person(PersonId(new_uid()), "Mom", ring=Ring.FAMILY, angle=10.0)


@pytest.fixture
def view(show: Show, space: OpenSpace) -> LessonView:
    with space.write() as uow:
        circle.save_person(uow, MOM)
    return show(every_kind())


def rings(view: LessonView) -> RingsAnswer:
    found = view.body.exercises[0].fields["around"]
    assert isinstance(found, RingsAnswer)
    return found


def add(field: RingsAnswer, name: str, ring: Ring, helps: HelpsWith | None = None) -> None:
    field.form.ring_field.set_value(ring)
    field.form.help_field.set_value(helps)
    field.form.name_field.edit.setFocus()
    QTest.keyClicks(field.form.name_field.edit, name)
    QTest.keyClick(field.form.name_field.edit, Qt.Key.Key_Return)


def test_somebody_new_joins_the_circle_on_the_ring_chosen(
    view: LessonView, show: Show, kept: Kept, space: OpenSpace
) -> None:
    field = rings(view)
    add(field, "Dani", Ring.COMMUNITY, HelpsWith.FUN)
    view.flush()
    with space.read() as uow:
        dani = next(one for one in circle.people(uow) if one.name == "Dani")
        named = circle.mentions(uow, dani.uid).lessons
    assert (dani.ring, dani.helps_with) == (Ring.COMMUNITY, (HelpsWith.FUN,))
    assert dani.angle >= 0
    assert kept("around") == (dani.uid,)
    assert named == (LessonId("every-kind"),)
    assert field.form.name_field.edit.hasFocus()
    assert field.form.name_field.text() == ""
    drawn = field.map.layout_drawn
    assert drawn is not None
    assert {one.uid for one in drawn.members} == {MOM.uid, dani.uid}
    again = rings(show(every_kind()))
    assert [line.uid for line in again.lines] == [dani.uid]
    assert again.words() == "Dani"


def test_only_somebody_just_added_can_be_taken_off_and_that_can_be_undone(
    view: LessonView, ctx: Context, show: Show, kept: Kept, space: OpenSpace
) -> None:
    offers: list[object] = []
    ctx.notices.undo_offered.connect(offers.append)
    field = rings(view)
    add(field, "Dani", Ring.FRIENDS)
    field.map.delete_requested.emit(MOM.uid)
    with space.read() as uow:
        assert {one.name for one in circle.people(uow)} == {"Mom", "Dani"}
    field.lines[0].remove_button.click()
    view.flush()
    with space.read() as uow:
        assert {one.name for one in circle.people(uow)} == {"Mom"}
    assert kept("around") is None
    offers[-1].undo()  # type: ignore[attr-defined]
    read_again(view, ctx, space)
    view.flush()
    [dani] = rings(view).lines
    assert kept("around") == (dani.uid,)
    with space.read() as uow:
        assert {one.name for one in circle.people(uow)} == {"Mom", "Dani"}
    again = rings(show(every_kind()))
    assert not any(line.remove_button.isVisible() for line in again.lines)


def test_without_a_name_nobody_is_added(view: LessonView, space: OpenSpace) -> None:
    field = rings(view)
    field.form.add_button.click()
    assert field.form.name_field.error == "Write a first name or initials."
    with space.read() as uow:
        assert len(circle.people(uow)) == 1


def test_what_was_removed_comes_back_though_the_lesson_was_left(
    view: LessonView, ctx: Context, space: OpenSpace
) -> None:
    offers: list[object] = []
    ctx.notices.undo_offered.connect(offers.append)
    field = rings(view)
    add(field, "Dani", Ring.FRIENDS)
    field.lines[0].remove_button.click()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    offers[-1].undo()  # type: ignore[attr-defined]
    with space.read() as uow:
        assert {one.name for one in circle.people(uow)} == {"Mom", "Dani"}


def test_a_member_is_moved_by_keys_and_told_by_words(view: LessonView, space: OpenSpace) -> None:
    field = rings(view)
    field.map.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field.map, Qt.Key.Key_Return)
    assert field.chosen.text().startswith("Mom")
    QTest.keyClick(field.map, Qt.Key.Key_Minus)
    with space.read() as uow:
        [mom] = circle.people(uow)
    assert mom.ring is Ring.FRIENDS
