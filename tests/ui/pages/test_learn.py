"""Learn: choosing a lesson, going from one to the next, and finding everything again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PersonId, new_uid
from family_app.domain.person import HelpsWith, Person
from family_app.paths import Home
from family_app.services import circle, journal, lessons
from family_app.services.settings import save_setting, space_settings
from family_app.ui.context import Context
from family_app.ui.learn.path_view import PathView
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import OVERVIEW, Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.shown_lesson import open_in, shown_page, view_in
from tests.ui.parts_for import library, parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

EVERY = [lesson.id for lesson in library().lessons]
ASK = LessonId("ask-for-one-thing")


@pytest.fixture
def ctx(home: Home, theme: Theme, space: OpenSpace) -> Context:
    parts = parts_for(home, theme)
    parts.ops.open(space)
    return Context.of(parts)


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def _type(page: LearnPage, text: str) -> None:
    field = view_in(page).body.exercises[0].fields["what"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, text)


# the overview


def test_the_overview_shows_every_lesson_and_how_far_one_is(
    page: LearnPage, space: OpenSpace
) -> None:
    with space.write() as uow:
        lessons.set_done(uow, LessonId("draw-the-circle"), True)
        lessons.set_position(uow, ASK, 0.4)
    page.refresh()
    cards = {card.objectName(): card for card in page.overview.modules}
    circle_card = cards["learn-module-my-circle"]
    assert circle_card.progress.text() == "1 of 6 lessons done"
    rows = circle_card.rows_by_lesson
    assert rows[LessonId("draw-the-circle")].end_words() == "6 min · Done"
    assert rows[ASK].end_words() == "6 min · Started"
    assert rows[LessonId("try-three-meetings")].end_words() == "6 min · Not yet"
    assert sum(len(card.rows_by_lesson) for card in cards.values()) == len(EVERY)


def test_a_press_on_a_lesson_opens_it_and_all_modules_leads_back(page: LearnPage) -> None:
    rows = page.overview.modules[0].rows_by_lesson
    rows[LessonId("my-crisis-card")].click()
    assert view_in(page).lesson.id == "my-crisis-card"
    assert page.top_bar.title() == "Safety first"
    page.all_button.click()
    assert page.view is None
    assert page.top_bar.title() == "Learn"


def test_the_next_step_follows_what_was_read(page: LearnPage, space: OpenSpace) -> None:
    card = page.overview.next_card
    assert card.button.text() == "Start this lesson"
    with space.write() as uow:
        lessons.set_position(uow, ASK, 0.4)
    page.refresh()
    assert card.title.text() == "Ask for one thing"
    assert card.button.text() == "Go on reading"
    card.button.click()
    assert view_in(page).lesson.id == ASK


def test_a_path_is_kept_and_shown(page: LearnPage, space: OpenSpace) -> None:
    card = next(one for one in page.overview.paths.cards if one.path.id == "just-found-out")
    assert card.button.text() == "Take this path"
    card.button.click()
    with space.read() as uow:
        assert space_settings(uow).programme == "just-found-out"
    path = page.findChild(PathView)
    assert path is not None
    assert path.isVisibleTo(page)
    path.go_button.click()
    assert view_in(page).lesson.id == path.path.lessons[0]
    page.all_button.click()
    assert card.button.text() == "See your path"
    assert card.property("c") == "marked"


def test_the_paths_come_first_until_one_is_taken(page: LearnPage) -> None:
    def before_the_modules() -> bool:
        checks.settle(page)
        overview = page.overview
        return overview.paths.y() < overview.modules[0].y()

    assert before_the_modules()
    page.overview.paths.cards[0].button.click()
    page.all_button.click()
    assert not before_the_modules()


def test_lessons_behind_the_check_say_so(page: LearnPage, space: OpenSpace) -> None:
    gated = next(lesson for lesson in page.ctx.library.lessons if lesson.head.safety == "gate")
    card = next(one for one in page.overview.modules if one.module == gated.module)
    line = card.rows_by_lesson[gated.id]
    assert line.end_words().endswith("Safety check first")
    with space.write() as uow:
        save_setting(uow, "safety_gate", "closed")
        save_setting(uow, "safety_gate_on", page.ctx.clock.today().isoformat())
    page.refresh()
    assert line.end_words().endswith("Closed for now")
    with space.write() as uow:
        save_setting(uow, "safety_gate", "open")
    page.refresh()
    assert line.end_words().endswith("Not yet")


# going through lessons


def test_next_marks_a_lesson_as_read_and_goes_on(page: LearnPage, space: OpenSpace) -> None:
    view = open_in(page, "draw-the-circle")
    view.end.next_button.click()
    assert view_in(page).lesson.id == ASK
    with space.read() as uow:
        assert lessons.progress(uow)[LessonId("draw-the-circle")].done
    view_in(page).end.back_button.click()
    assert view_in(page).lesson.id == "draw-the-circle"
    checks.settle(page)
    assert view_in(page).end.done.is_checked()
    view_in(page).end.done.box.click()
    with space.read() as uow:
        assert not lessons.progress(uow)[LessonId("draw-the-circle")].done


def test_keys_scroll_a_lesson_and_tab_enters_it(page: LearnPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view = open_in(page, ASK)
    assert QApplication.focusWidget() is view
    assert view.accessibleName() == "Ask for one thing"
    bar = view.area.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    once = bar.value()
    assert once > 0
    QTest.keyClick(view, Qt.Key.Key_Tab)
    inside = QApplication.focusWidget()
    assert inside is not None
    assert view.isAncestorOf(inside)
    before = bar.value()
    QTest.keyClick(inside, Qt.Key.Key_PageDown)
    assert bar.value() > before


def test_after_the_last_lesson_come_all_modules(page: LearnPage) -> None:
    open_in(page, EVERY[-1]).end.next_button.click()
    assert page.view is None
    assert not open_in(page, EVERY[0]).end.back_button.isVisibleTo(page)


def test_a_place_without_an_item_stays_at_the_open_lesson(page: LearnPage) -> None:
    view = open_in(page, ASK)
    page.open_place(Place("learn"))
    assert page.view is view
    page.open_place(Place("learn", ASK))
    assert page.view is view
    page.open_place(Place("learn", "", OVERVIEW))
    assert page.view is None


def test_a_lesson_that_is_gone_is_said_and_nothing_breaks(page: LearnPage, ctx: Context) -> None:
    said: list[str] = []
    ctx.notices.said.connect(said.append)
    page.open_place(Place("learn", "of-a-removed-pack"))
    assert page.view is None
    assert len(said) == 1


def test_words_typed_last_are_kept_when_the_lesson_is_left(
    page: LearnPage, space: OpenSpace
) -> None:
    open_in(page, ASK)
    _type(page, "water the plants")
    open_in(page, "draw-the-circle")
    with space.read() as uow:
        key = AnswerKey(ASK, "my-ask", "what")
        assert lessons.answers(uow, ASK)[key].value == "water the plants"
    field = open_in(page, ASK).body.exercises[0].fields["what"]
    assert field.value() == "water the plants"


def test_answering_alone_counts_as_started(page: LearnPage, space: OpenSpace) -> None:
    open_in(page, ASK)
    _type(page, "tea")
    page.flush()
    with space.read() as uow:
        assert lessons.progress(uow)[ASK].position > 0


def test_a_new_person_and_a_new_page_show_up_at_once(page: LearnPage, ctx: Context) -> None:
    open_in(page, ASK)
    rosa = Person(PersonId(new_uid()), "Rosa", helps_with=(HelpsWith.RIDE,))
    ctx.ops.write(circle.save_person, rosa)
    assert page.findChild(QPushButton, f"learn-ask-{rosa.uid}") is not None
    draft = Draft(EntryId(new_uid()), 1, ctx.clock.today(), title="Yes", lessons=(ASK,))
    ctx.ops.write(journal.save_entry, draft)
    assert page.findChild(QPushButton, f"learn-page-{draft.uid}") is not None


def test_what_changed_while_the_page_was_away_is_there_when_it_is_back(
    page: LearnPage, ctx: Context
) -> None:
    open_in(page, ASK)
    page.hide()
    draft = Draft(EntryId(new_uid()), 1, ctx.clock.today(), title="Yes", lessons=(ASK,))
    ctx.ops.write(journal.save_entry, draft)
    assert page.findChild(QPushButton, f"learn-page-{draft.uid}") is None
    page.show()
    assert page.findChild(QPushButton, f"learn-page-{draft.uid}") is not None
