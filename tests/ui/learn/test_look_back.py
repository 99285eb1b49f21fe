"""The three questions that look back on a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.services.safety_gate import decide
from family_app.ui.context import Context
from family_app.ui.learn.look_back import LookBack
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import LOOK_BACK, Place
from tests import checks
from tests.ui.learn.shown_lesson import open_in, shown_page, view_in

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def questions(page: LearnPage, module: str) -> LookBack:
    page.open_place(Place("learn", module, LOOK_BACK))
    checks.settle(page)
    assert page.look_back is not None
    return page.look_back


def answer_no(page: LearnPage, space: OpenSpace) -> None:
    check = page.ctx.library.safety_check
    assert check is not None
    lesson, exercise = check
    answers = {field.id: field.options[1] for field in exercise.field}
    with space.write() as uow:
        today = page.ctx.clock.today()
        decide(uow, lesson, exercise.id, answers, today, again=True, keep=False)


def test_every_module_ends_with_a_row_that_opens_its_questions(page: LearnPage) -> None:
    for module in page.ctx.library.modules:
        row = page.findChild(QPushButton, f"learn-module-{module.id}-questions")
        assert row is not None
        row.click()
        assert page.look_back is not None
        assert page.look_back.module is module
        assert len(page.look_back.cards) == 3
        assert page.top_bar.title() == module.title
        page.all_button.click()
        assert page.look_back is None


def test_next_after_the_last_lesson_leads_to_the_questions_and_on(page: LearnPage) -> None:
    module, following = page.ctx.library.modules[:2]
    view = open_in(page, module.lessons[-1])
    assert view.end.next_button.text() == "Three questions to look back"
    view.end.next_button.click()
    back = page.look_back
    assert back is not None
    assert back.module is module
    back.next_button.click()
    assert view_in(page).lesson.id == following.lessons[0]


def test_back_leads_to_the_last_lesson_and_the_last_module_to_all(page: LearnPage) -> None:
    last = page.ctx.library.modules[-1]
    back = questions(page, last.id)
    back.back_button.click()
    assert view_in(page).lesson.id == last.lessons[-1]
    questions(page, last.id).next_button.click()
    assert page.overview.isVisible()


def test_an_answer_explains_kindly_and_nothing_is_stored(page: LearnPage) -> None:
    stored: list[object] = []
    page.ctx.bus.changed.connect(lambda changes, _by: stored.append(changes))
    card = questions(page, "my-circle").cards[0]
    wrong = next(n for n in range(2) if n != card._check.right - 1)
    card.options.radios[wrong].click()
    assert card.first_words.text().startswith("Many people think so.")
    assert card.explained.isVisible()
    card.options.radios[card._check.right - 1].click()
    assert card.first_words.text() == "Yes, that is the one."
    page.flush()
    assert stored == []


def test_a_gated_module_asks_the_safety_questions_first(page: LearnPage, space: OpenSpace) -> None:
    back = questions(page, "inviting-to-treatment")
    assert back.door is not None
    assert back.door.isVisible()
    inner = back.findChild(QWidget, "look-back-questions")
    assert inner is not None
    assert not inner.isVisible()
    answer_no(page, space)
    page.refresh()
    checks.settle(page)
    assert inner.isVisible()
    assert not back.door.isVisible()


def test_a_module_that_is_gone_is_said(page: LearnPage) -> None:
    said: list[str] = []
    page.ctx.notices.said.connect(said.append)
    page.open_place(Place("learn", "of-a-removed-pack", LOOK_BACK))
    assert page.look_back is None
    assert len(said) == 1
