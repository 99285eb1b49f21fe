"""One answered exercise, read again, compared with before, and taken into the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.answered import answered
from family_app.domain.answers import AnswerKey
from family_app.services.lessons import all_answers, put_aside, sittings
from family_app.ui.context import Context
from family_app.ui.learn.answered_card import AnsweredCard
from family_app.ui.learn.answered_facts import Retold
from family_app.ui.learn.answered_text import page_text
from family_app.ui.learn.wording import wording
from family_app.ui.theme import Theme
from family_app.ui.widgets.column import Column, PageScroll
from tests import checks
from tests.ui.learn.answers_of_every_kind import BEN, EXERCISE, LESSON, ROSA, TOLD, VALUES, fill
from tests.ui.learn.lessons import every_kind

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


def retold(space: OpenSpace) -> Retold:
    asked = {one.id for one in every_kind().head.exercise[0].field}

    def asks(key: AnswerKey) -> bool:
        return key.field in asked

    with space.read() as uow:
        found = answered(all_answers(uow), sittings(uow), asks)
    return Retold(found[0], every_kind(), wording((ROSA, BEN)))


@pytest.fixture
def earlier(space: OpenSpace) -> OpenSpace:
    """Every kind was answered and put aside; then some of it again, otherwise."""
    fill(space)
    with space.write() as uow:
        put_aside(uow, LESSON, EXERCISE, "s1", date(2026, 9, 2))
    fill(space, {**VALUES, "ready": 8, "story": "It was day.", "signs": ("0", "3")})
    return space


@pytest.fixture
def host(qtbot: QtBot, ctx: Context) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(760, 1400)
    return made


def card_in(host: QWidget, shown: Retold) -> AnsweredCard:
    column = Column(name="column")
    area = PageScroll(column, name="area", parent=host)
    card = AnsweredCard(shown, name="card", parent=column)
    column.add(card)
    column.add_stretch()
    area.resize(host.size())
    host.show()
    checks.settle(host)
    return card


def told(root: QWidget, name: str) -> str:
    label = root.findChild(QLabel, name)
    return label.accessibleName() if label is not None else ""


def test_every_kind_is_told_in_plain_words(host: QWidget, space: OpenSpace) -> None:
    fill(space)
    card = card_in(host, retold(space))
    for field, lines in TOLD.items():
        assert told(card, f"card-{field}-words") == "\n".join(lines), field
    assert told(card, "card-joined-words") == "Ama goes to Rosa. Yes"
    assert card.findChild(QLabel, "card-breath-words") is None
    assert card.compare_button.isHidden()


def test_each_kind_stands_beside_what_it_was(host: QWidget, earlier: OpenSpace) -> None:
    card = card_in(host, retold(earlier))
    card.compare_button.click()
    checks.settle(host)
    then = card.compare
    assert then is not None
    for field, lines in TOLD.items():
        if field not in ("ready", "signs"):
            assert told(then, f"card-then-{field}-0-words") == "\n".join(lines), field
    assert told(then, "card-then-story-1-words") == "It was day."
    assert told(then, "card-then-story-0-when") == "2 Sep 2026"
    assert told(then, "card-then-story-1-when") == "Now"
    faults = [*checks.named(host), *checks.clipped(host), *checks.tab_order(host)]
    assert faults == []


def test_numbers_are_written_out_beside_their_lines(host: QWidget, earlier: OpenSpace) -> None:
    card = card_in(host, retold(earlier))
    card.show_compare(True)
    then = card.compare
    assert then is not None
    scale = [told(then, f"card-then-ready-{place}-words") for place in (0, 1)]
    assert scale == ["6 of 10", "8 of 10"]
    lines = [then.findChild(QProgressBar, f"card-then-ready-{place}-line") for place in (0, 1)]
    assert [line.value() for line in lines if line is not None] == [6, 8]
    rated = [
        told(then, f"card-then-signs-{option}-{place}-words") for option, place in ((1, 0), (1, 1))
    ]
    assert rated == ["No answer", "3 of 3"]


def test_it_holds_at_every_size(host: QWidget, earlier: OpenSpace, theme: Theme) -> None:
    theme.set("dark", 200)
    host.resize(620, 1400)
    card = card_in(host, retold(earlier))
    card.show_compare(True)
    checks.settle(host)
    assert [*checks.named(host), *checks.clipped(host)] == []


def test_a_sitting_can_be_taken_away_by_its_day(host: QWidget, earlier: OpenSpace) -> None:
    card = card_in(host, retold(earlier))
    card.show_compare(True)
    gone: list[object] = []
    card.removed.connect(gone.append)
    assert card.compare is not None
    button = card.compare.lines[0].remove_button
    assert button.accessibleName() == "Remove what was put aside on 2 September 2026"
    button.click()
    assert gone == [card.shown.one.earlier[0]]


def test_the_page_for_the_journal_holds_all_of_it(space: OpenSpace, ctx: Context) -> None:
    fill(space)
    text = page_text(retold(space))
    for lines in TOLD.values():
        assert all(line in text for line in lines)
    assert "**A word**\n\nAma" in text
    assert text.endswith("> Ama goes to Rosa. Yes")


def test_a_lost_question_keeps_its_answer(host: QWidget, space: OpenSpace) -> None:
    fill(space, {"name": "Ama"})
    lesson = every_kind(fields=every_kind().head.exercise[0].field[1:])
    card = card_in(host, replace(retold(space), lesson=lesson))
    assert told(card, "card-name-question") == "A question that is gone"
    assert told(card, "card-name-words") == "Ama"
