"""Answers on their way to the disk, also when it refuses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from family_app.errors import DiskFull
from family_app.ui.context import Context
from family_app.ui.learn.answer_book import AnswerBook
from family_app.ui.sentences import unsaved
from tests.ui.learn.conftest import Kept
from tests.ui.learn.lessons import every_kind

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LONG = "what I want to say " * 6000


def limit(space: OpenSpace, pages: int) -> None:
    """A database that may not grow is a full disk to it."""
    with space.read() as uow:
        connection = uow.totals._session.connection()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_an_answer_the_disk_refused_is_kept_and_sent_again(
    qtbot: QtBot, ctx: Context, space: OpenSpace, kept: Kept
) -> None:
    owner = QObject()
    book = AnswerBook(ctx, every_kind(), owner, owner)
    told: list[str] = []
    ctx.notices.kept_waiting.connect(told.append)
    limit(space, 1)
    book.put("all-kinds", "story", LONG)
    book.flush()
    assert told == [unsaved(DiskFull())]
    assert kept("story") is None
    limit(space, 1_000_000)
    with qtbot.waitSignal(book.saved):
        ctx.ops.try_again()
    assert kept("story") == LONG


def test_a_newer_answer_takes_the_place_of_a_refused_one(
    ctx: Context, space: OpenSpace, kept: Kept
) -> None:
    owner = QObject()
    book = AnswerBook(ctx, every_kind(), owner, owner)
    limit(space, 1)
    book.put("all-kinds", "story", LONG)
    book.flush()
    limit(space, 1_000_000)
    book.put("all-kinds", "story", "short")
    book.flush()
    assert kept("story") == "short"
