"""The answers of an exercise as a card for the wallet: seen, saved, and telling nothing more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from family_app.domain.lesson import Field, Lesson
from family_app.ui.learn.choice_answer import ChecksAnswer
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.learn.wallet_dialog import WalletDialog
from family_app.ui.learn.wallet_faces import CardItem, WalletFaces
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.plan.pdf_text import page_count, words

FIELDS = (
    Field("call", "text", "I call first"),
    Field("place", "text", "I go to"),
    Field("signs", "checklist", "My early signs", options=("I shout", "I shake")),
)


def with_card() -> Lesson:
    lesson = every_kind(fields=FIELDS)
    exercise = replace(lesson.head.exercise[0], title="My pause", joins=None, card=True)
    return replace(lesson, head=replace(lesson.head, exercise=(exercise,)))


@pytest.fixture
def view(show: Show) -> LessonView:
    return show(with_card())


def write(view: LessonView, field: str, text: str) -> None:
    found = view.body.exercises[0].fields[field]
    assert isinstance(found, TextAnswer)
    QTest.keyClicks(found.edit, text)


def open_card(view: LessonView) -> WalletDialog:
    wallet = view.body.exercises[0].wallet
    assert wallet is not None
    wallet.click()
    found = view.findChild(WalletDialog)
    assert found is not None
    checks.settle(found)
    return found


def saved(view: LessonView, faces: WalletFaces, path: Path) -> bytes:
    wallet = view.body.exercises[0].wallet
    assert wallet is not None
    wallet.sheet(faces).save(str(path))
    return path.read_bytes()


def test_a_lesson_without_a_card_offers_none(show: Show) -> None:
    assert show(every_kind()).body.exercises[0].wallet is None


def test_what_was_answered_stands_on_it_and_nothing_else(view: LessonView, tmp_path: Path) -> None:
    write(view, "call", "Rosa 555-0142")
    signs = view.body.exercises[0].fields["signs"]
    assert isinstance(signs, ChecksAnswer)
    for line in signs.options.lines:
        line.box.click()
    card = open_card(view)
    assert "I call first: Rosa 555-0142" in card.preview.accessibleName()
    raw = saved(view, card.faces, tmp_path / "card.pdf")
    assert page_count(raw) == 1
    text = words(raw)
    for word in ("Mypause", "Icallfirst", "Rosa555-0142", "Ishout·Ishake", "Cutalongtheline."):
        assert word in text
    assert "Igoto" not in text


def test_blank_it_asks_everything_and_tells_nothing(view: LessonView, tmp_path: Path) -> None:
    write(view, "call", "Rosa 555-0142")
    card = open_card(view)
    card.kind.buttons[1].click()
    assert "Rosa" not in card.preview.accessibleName()
    text = words(saved(view, card.faces, tmp_path / "card.pdf"))
    for word in ("Icallfirst", "Igoto", "Myearlysigns"):
        assert word in text
    assert "Rosa" not in text


def test_without_an_answer_it_is_blank(view: LessonView) -> None:
    card = open_card(view)
    assert not card.kind.isVisible()
    assert "I go to" in card.preview.accessibleName()


def test_the_file_names_no_subject_and_no_program(view: LessonView, tmp_path: Path) -> None:
    raw = saved(view, open_card(view).faces, tmp_path / "card.pdf")
    assert "Card".encode("utf-16-be") in raw
    for named in ("Close Circle", "addiction", "Every kind", "My pause"):
        assert named.encode() not in raw
        assert named.encode("utf-16-be") not in raw


def test_the_file_dialog_offers_a_plain_name(view: LessonView) -> None:
    open_card(view)._file.click()
    asked = view.window().findChild(QFileDialog)
    assert asked is not None
    assert [Path(name).name for name in asked.selectedFiles()] == ["card.pdf"]
    assert asked.windowTitle() == "Save the card"
    asked.reject()


def test_printed_in_a_log_it_tells_no_answer() -> None:
    assert "Rosa" not in repr(CardItem("I call first", "Rosa"))


@pytest.mark.parametrize(("count", "sides"), [(1, 1), (4, 1), (9, 2)])
def test_more_words_take_another_side_to_fold(theme: Theme, count: int, sides: int) -> None:
    items = [CardItem(f"Question {number}", "A short answer") for number in range(count)]
    assert WalletFaces("Card", items).count == sides


def test_however_many_words_there_are_none_is_lost(view: LessonView, tmp_path: Path) -> None:
    items = [CardItem(f"Question{number}.", "A short answer " * 6) for number in range(90)]
    raw = saved(view, WalletFaces("Card", items), tmp_path / "card.pdf")
    assert page_count(raw) > 1
    text = words(raw)
    assert [item.label for item in items if item.label not in text] == []


@pytest.mark.parametrize(("look", "text"), [("light", 100), ("dark", 200)])
def test_the_dialog_is_named_whole_and_in_order(
    view: LessonView, theme: Theme, look: str, text: int
) -> None:
    write(view, "call", "Rosa")
    theme.set(look, text)
    card = open_card(view)
    assert [*checks.named(card), *checks.clipped(card), *checks.tab_order(card)] == []
