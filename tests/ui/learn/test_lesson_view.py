"""A lesson as a reader meets it: text, exercise, check, and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import Draft
from family_app.domain.ids import LessonId
from family_app.services import lessons
from family_app.ui.context import Context
from family_app.ui.learn.check_card import CheckCard
from family_app.ui.learn.note_card import NoteCard
from family_app.ui.learn.picture_block import PictureBlock
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import FIELDS, every_kind
from tests.ui.learn.shown_lesson import lesson_of, read_again, visits, words_of

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


# the text


def test_the_head_says_where_one_is(show: Show, ctx: Context) -> None:
    view = show(lesson_of(ctx, "ask-for-one-thing"))
    assert words_of(view, "learn-eyebrow") == "Lesson 2 of 6 · 6 min"
    assert words_of(view, "learn-title") == "Ask for one thing"


@pytest.mark.parametrize(
    ("lesson", "on_top"), [("is-anyone-in-danger", True), ("ask-for-one-thing", False)]
)
def test_that_nobody_reviewed_a_lesson_is_said(
    show: Show, ctx: Context, lesson: str, on_top: bool
) -> None:
    view = show(lesson_of(ctx, lesson))
    banner = view.findChild(QWidget, "learn-review-banner")
    assert (banner is not None and banner.isVisible()) == on_top
    assert words_of(view, "learn-review") == "Not yet reviewed by a clinician."


def test_a_word_is_explained_in_its_place_and_closed_again(show: Show, ctx: Context) -> None:
    view = show(lesson_of(ctx, "draw-the-circle"))
    view._on_link("glossary:micro-group")
    note = view.findChild(NoteCard)
    assert note is not None
    assert note.isVisibleTo(view)
    assert note.text.text().startswith("Your own small circle")
    note.close_button.click()
    assert not note.isVisibleTo(view)


def test_a_mark_shows_its_source_beside_the_text(show: Show, ctx: Context) -> None:
    view = show(lesson_of(ctx, "ask-for-one-thing"))
    view._on_link("source:flynn-lake-2008")
    card = view.findChild(QWidget, "learn-source-flynn-lake-2008")
    assert card is not None
    assert card.property("c") == "marked"
    assert not card.visibleRegion().isEmpty()
    assert words_of(view, "learn-source-flynn-lake-2008-seen") == "We read the summary only."


def test_where_there_is_no_side_a_source_opens_in_the_text(show: Show, ctx: Context) -> None:
    view = show(lesson_of(ctx, "ask-for-one-thing"))
    view.resize(640, 600)
    checks.settle(view)
    view._on_link("source:flynn-lake-2008")
    note = view.findChild(NoteCard)
    assert note is not None
    assert "Flynn" in note.accessibleName()
    view._on_link("source:flynn-lake-2008")
    assert not note.isVisibleTo(view)


@pytest.mark.parametrize(
    ("link", "place"),
    [
        ("lesson:draw-the-circle", Place("learn", "draw-the-circle")),
        ("help:", Place("help")),
        ("page:circle", Place("circle")),
        ("page:calm", Place("help", "calm")),
    ],
)
def test_links_lead_to_places(show: Show, link: str, place: Place) -> None:
    view = show(every_kind())
    went = visits(view)
    view._on_link(link)
    assert went == [place]


def test_a_web_page_is_only_opened_after_saying_so(show: Show) -> None:
    view = show(every_kind())
    view._on_link("https://example.org/talk")
    (dialog,) = view.window().findChildren(QDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_picture_has_words_and_lists_them_where_it_is_small(
    show: Show, ctx: Context, theme: Theme
) -> None:
    view = show(lesson_of(ctx, "four-parts-one-person"))
    picture = view.findChild(PictureBlock)
    assert picture is not None
    assert picture.view.accessibleName().startswith("Four panels around one person")
    assert not picture.words.isVisibleTo(view)
    theme.set("light", 200)
    checks.settle(view)
    assert picture.words.isVisibleTo(view)
    assert "Body: sleep, pain, genes" in picture.words.toPlainText()


def test_a_check_explains_and_keeps_no_score(show: Show) -> None:
    view = show(every_kind())
    check = view.findChild(CheckCard)
    assert check is not None
    assert not check.explained.isVisibleTo(view)
    check.options.radios[0].click()
    assert check.explained.isVisibleTo(view)
    assert "That one" in check.first_words.text()
    assert "wrong" not in check.first_words.text().lower()
    check.options.radios[1].click()
    assert check.first_words.text() == "Yes, that is the one."
    assert "Because it is." in check.explanation.toPlainText()


# the exercise


def test_answers_come_together_as_they_are_typed(show: Show) -> None:
    view = show(every_kind())
    (card,) = view.body.exercises
    joined = card.joined
    assert joined is not None
    assert not joined.copy_button.isVisibleTo(view)
    field = card.fields["name"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, "Ama")
    assert joined.words.text() == "Ama goes to …. …"
    joined.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Ama goes to …. …"


def test_the_joined_text_becomes_a_page_of_the_lesson(show: Show) -> None:
    view = show(every_kind())
    went = visits(view)
    (card,) = view.body.exercises
    field = card.fields["name"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, "Ama")
    assert card.joined is not None
    card.joined.journal_button.click()
    (place,) = went
    assert (place.page, place.item) == ("journal", "new")
    draft = place.extra
    assert isinstance(draft, Draft)
    assert draft.title == "All kinds"
    assert draft.body == "Ama goes to …. …"
    assert draft.lessons == (LessonId("every-kind"),)


def test_typing_is_not_overwritten_by_what_is_read_late(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    view = show(every_kind())
    field = view.body.exercises[0].fields["name"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, "new words")
    read_again(view, ctx, space)
    assert field.edit.toPlainText() == "new words"


def test_answers_without_a_field_stand_under_an_earlier_version(
    show: Show, space: OpenSpace
) -> None:
    key = AnswerKey(LessonId("every-kind"), "all-kinds", "gone")
    with space.write() as uow:
        lessons.answer(uow, key, 1, "What I wrote then")
    view = show(every_kind())
    assert view.earlier.isVisibleTo(view)
    assert words_of(view, "learn-earlier-all-kinds-gone") == "What I wrote then"
    assert not show(every_kind(fields=FIELDS[:1])).earlier.isHidden()
