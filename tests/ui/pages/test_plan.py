from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.ids import PersonId, PlanItemId, new_uid
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    MemberKind,
    Person,
    PersonState,
    Ring,
)
from family_app.domain.plan import PlanItem, PlanStep
from family_app.paths import Home
from family_app.services import circle, plan
from family_app.ui.context import Context
from family_app.ui.dialogs.leave import LeaveDialog
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.plan import PlanPage
from family_app.ui.places import Place
from family_app.ui.plan.chooser import Chooser
from family_app.ui.plan.one_line_edit import OneLineEdit
from family_app.ui.plan.plan_line import PlanLine
from family_app.ui.plan.print_dialog import PrintDialog
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

ROSA = Person(PersonId(new_uid()), "Rosa", contacts=(ContactPoint(ContactKind.PHONE, "555-0142"),))
PATEL = Person(PersonId(new_uid()), "Dr. Patel", kind=MemberKind.SERVICE, ring=Ring.COMMUNITY)
TOM = Person(PersonId(new_uid()), "Tom", state=PersonState.REMEMBERED)


class Plan:
    """The page, and the plan as it is stored."""

    def __init__(self, page: PlanPage, space: OpenSpace) -> None:
        self.page = page
        self._space = space
        self.went: list[Place] = []
        self.offers: list[UndoOffer] = []
        page.navigate_requested.connect(self.went.append)
        page.ctx.notices.undo_offered.connect(self.offers.append)

    def stored(self, step: PlanStep = PlanStep.SIGNS) -> list[str]:
        with self._space.read() as uow:
            return [item.text for item in plan.items(uow) if item.step == step]

    def items(self) -> tuple[PlanItem, ...]:
        with self._space.read() as uow:
            return plan.items(uow)

    def shown(self, step: PlanStep = PlanStep.SIGNS) -> list[str]:
        checks.settle(self.page)
        card = self.page.findChild(QWidget, f"plan-{step}")
        assert card is not None
        lines = [line for line in card.findChildren(PlanLine) if line.isVisible()]
        lines.sort(key=lambda line: line.y())
        return [line.edit.toPlainText() for line in lines]

    def press(self, name: str) -> QPushButton:
        button = self.page.findChild(QPushButton, name)
        assert button is not None, name
        button.click()
        return button

    def new(self, step: PlanStep = PlanStep.SIGNS) -> OneLineEdit:
        edit = self.page.findChild(OneLineEdit, f"plan-{step}-new")
        assert edit is not None
        return edit

    def write(self, text: str, step: PlanStep = PlanStep.SIGNS) -> str:
        edit = self.new(step)
        edit.insertPlainText(text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        return next(item.uid for item in self.items() if item.text == text)

    def choose(self, words: str, step: PlanStep) -> None:
        chooser = self.page.findChild(Chooser, f"plan-{step}-chooser")
        assert chooser is not None
        index = chooser.combo.findText(words)
        assert index > 0, words
        chooser.combo.setCurrentIndex(index)
        chooser.button.click()


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def my(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace, opened: list[QUrl]) -> Plan:
    parts = parts_for(home, theme, opened=opened)
    parts.ops.open(space)
    page = PlanPage(Context.of(parts))
    qtbot.addWidget(page)
    page.refresh()
    page.resize(1072, 820)
    page.show()
    checks.settle(page)
    return Plan(page, space)


@pytest.fixture
def people(my: Plan) -> Plan:
    for one in (ROSA, PATEL, TOM):
        my.page.ctx.ops.write(circle.save_person, one)
    return my


def test_six_steps_in_order_each_say_what_they_are_for(my: Plan) -> None:
    labels = my.page.findChildren(QLabel)
    for step in PlanStep:
        for part in ("title", "purpose", "example"):
            assert any(one.objectName() == f"plan-{step}-{part}" and one.text() for one in labels)
    tops = [my.page.findChild(QWidget, f"plan-{step}") for step in PlanStep]
    heights = [one.y() for one in tops if one is not None]
    assert heights == sorted(heights)
    assert len(heights) == 6


def test_it_says_it_is_no_treatment_and_help_is_on_top(my: Plan) -> None:
    words = "\n".join(label.accessibleName() for label in my.page.findChildren(QLabel))
    assert "It is not a treatment." in words
    my.press("plan-help")
    my.press("plan-lesson")
    assert my.went == [Place("help"), Place("learn", "suicide-ask-listen-link")]


def test_enter_adds_a_line_and_begins_the_next(my: Plan) -> None:
    my.write("I stop eating.")
    my.write("I lie awake.")
    assert my.stored() == my.shown() == ["I stop eating.", "I lie awake."]
    assert my.new().toPlainText() == ""


def test_what_is_typed_is_saved_before_enter(my: Plan, qtbot: QtBot) -> None:
    my.new().insertPlainText("Half a tho")
    qtbot.waitUntil(lambda: my.stored() == ["Half a tho"])
    assert my.shown() == []
    saved = my.page.findChild(QLabel, "plan-signs-saved")
    assert saved is not None
    assert saved.isVisible()
    my.new().insertPlainText("ught")
    assert not saved.isVisible()
    my.page.flush()
    assert my.stored() == ["Half a thought"]
    my.page.refresh()
    assert my.new().toPlainText() == "Half a thought"
    QTest.keyClick(my.new(), Qt.Key.Key_Return)
    assert my.stored() == my.shown() == ["Half a thought"]


def test_a_new_line_that_is_emptied_leaves_nothing(my: Plan) -> None:
    my.new().insertPlainText("Not this")
    my.page.flush()
    my.new().clear()
    my.page.flush()
    assert my.stored() == []
    my.write("But this")
    assert my.stored() == my.shown() == ["But this"]


def test_leaving_the_page_saves_what_is_typed(my: Plan) -> None:
    uid = my.write("Old words")
    line = my.page.findChild(OneLineEdit, f"plan-line-{uid}-text")
    assert line is not None
    line.setPlainText("New words")
    my.page.hide()
    assert my.stored() == ["New words"]


def test_lines_move_and_the_focus_stays_useful(my: Plan) -> None:
    my.write("first")
    second = my.write("second")
    my.press(f"plan-line-{second}-up").setFocus()
    assert my.stored() == my.shown() == ["second", "first"]
    down = my.page.findChild(QPushButton, f"plan-line-{second}-down")
    up = my.page.findChild(QPushButton, f"plan-line-{second}-up")
    assert down is not None
    assert up is not None
    assert down.isEnabled()
    assert not up.isEnabled()
    my.press(f"plan-line-{second}-down")
    assert my.stored() == my.shown() == ["first", "second"]


def test_a_removed_line_can_be_brought_back(my: Plan) -> None:
    uid = my.write("keep me")
    my.write("me too")
    my.press(f"plan-line-{uid}-remove")
    assert my.stored() == my.shown() == ["me too"]
    my.offers[0].undo()
    assert my.stored() == my.shown() == ["keep me", "me too"]


def test_people_come_from_the_circle_with_words(people: Plan, opened: list[QUrl]) -> None:
    chooser = people.page.findChild(Chooser, "plan-people-chooser")
    assert chooser is not None
    offered = [chooser.combo.itemText(row) for row in range(1, chooser.combo.count())]
    assert offered == ["Rosa"]
    assert not chooser.button.isEnabled()
    people.choose("Rosa", PlanStep.PEOPLE)
    (item,) = people.items()
    assert (item.step, item.person) == (PlanStep.PEOPLE, ROSA.uid)
    assert chooser.combo.findText("Rosa") == -1
    line = people.page.findChild(OneLineEdit, f"plan-line-{item.uid}-text")
    assert line is not None
    line.insertPlainText("Can you come?")
    people.page.flush()
    assert people.items()[0].text == "Can you come?"
    assert people.items()[0].person == ROSA.uid
    people.press(f"plan-line-{item.uid}-person")
    assert people.went == [Place("circle", ROSA.uid)]
    people.press(f"plan-line-{item.uid}-call")
    dialog = people.page.findChild(LeaveDialog)
    assert dialog is not None
    assert opened == []
    dialog.reject()


def test_a_new_name_in_the_circle_is_the_name_in_the_plan(people: Plan) -> None:
    people.choose("Rosa", PlanStep.PEOPLE)
    people.page.ctx.ops.write(circle.save_person, Person(ROSA.uid, "Rosa Silva"))
    (item,) = people.items()
    button = people.page.findChild(QPushButton, f"plan-line-{item.uid}-person")
    assert button is not None
    assert button.text() == "Rosa Silva"


def test_professionals_are_services_of_the_circle_and_confirmed_lines(people: Plan) -> None:
    chooser = people.page.findChild(Chooser, "plan-professionals-chooser")
    assert chooser is not None
    offered = [chooser.combo.itemText(row) for row in range(1, chooser.combo.count())]
    assert offered[0] == "Dr. Patel"
    assert "Rosa" not in offered
    line = next(words for words in offered if words.startswith("988 Suicide"))
    people.choose(line, PlanStep.PROFESSIONALS)
    assert people.stored(PlanStep.PROFESSIONALS) == [line]
    assert "988" in line
    assert chooser.combo.findText(line) == -1


def test_without_a_circle_the_step_offers_to_draw_it(my: Plan) -> None:
    button = my.page.findChild(QPushButton, "plan-people-circle")
    assert button is not None
    assert button.isVisible()
    button.click()
    assert my.went == [Place("circle")]


def test_a_place_leads_to_its_step(my: Plan, qtbot: QtBot) -> None:
    my.page.open_place(Place("plan", "safer"))
    bar = my.page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_printing_warns_first_and_saves_what_is_typed(my: Plan) -> None:
    my.new().insertPlainText("Just typed")
    my.press("plan-print")
    assert my.stored() == ["Just typed"]
    dialog = my.page.findChild(PrintDialog)
    assert dialog is not None
    words = "\n".join(label.accessibleName() for label in dialog.findChildren(QLabel))
    assert "can be found by others" in words
    assert checks.named(dialog) == []
    assert checks.clipped(dialog) == []
    dialog.reject()


@pytest.mark.parametrize(("look", "size"), [("light", 100), ("dark", 200), ("contrast", 200)])
def test_the_page_is_named_whole_and_in_order(people: Plan, look: str, size: int) -> None:
    long = "A long line that needs more than one row of words when the text is large. " * 2
    people.write("first")
    people.write(long.strip())
    people.choose("Rosa", PlanStep.PEOPLE)
    people.choose("Dr. Patel", PlanStep.PROFESSIONALS)
    people.write("Somebody else", PlanStep.PEOPLE)
    uid = next(item.uid for item in people.items() if item.text == "Somebody else")
    people.press(f"plan-line-{PlanItemId(uid)}-up")
    page = people.page
    page.ctx.theme.set(look, size)
    page.resize(900 if size > 100 else 1072, 600 if size > 100 else 820)
    checks.settle(page)
    assert checks.named(page) == []
    assert checks.clipped(page) == []
    assert checks.tab_order(page) == []
    for edit in page.findChildren(OneLineEdit):
        assert edit.verticalScrollBar().maximum() == 0, edit.toPlainText()
