"""Work off the window's thread: whom its results reach, and whom they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from family_app.domain.changes import Changes
from family_app.errors import DiskFull
from family_app.paths import Home
from family_app.services import journal
from family_app.ui.bus import ChangeBus
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from tests.services.drafts import page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork


class Asker(QObject):
    """Somebody who waits for answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    def hear(self, value: object) -> None:
        self.answers.append(value)


@pytest.fixture
def ops(qtbot: QtBot, home: Home) -> Ops:
    return Ops(ChangeBus(), Notices(), home.log_file)


def settle(ops: Ops) -> None:
    assert ops.refused(lambda: None) == ()


def test_nobody_is_told_of_a_save_while_no_space_is_open(ops: Ops) -> None:
    asker = Asker()
    ops.write(journal.save_entry, page("words"), then=asker.hear, failed=asker.hear)
    ops.read(journal.count, then=asker.hear, failed=asker.hear)
    settle(ops)
    assert asker.answers == []


def test_writes_are_done_in_the_order_they_were_asked_for(ops: Ops, space: OpenSpace) -> None:
    ops.open(space)
    asker, uid = Asker(), page("").uid
    for number in range(1, 30):
        ops.write(journal.save_entry, page(f"words {number}", uid=uid, number=number))
    ops.read(journal.entry_rows, then=asker.hear)
    ops.read(journal.entry, uid, then=asker.hear)
    settle(ops)
    _, entry = asker.answers
    assert getattr(entry, "body", None) == "words 29"


def test_an_answer_for_somebody_who_is_gone_is_let_be(ops: Ops, space: OpenSpace) -> None:
    ops.open(space)
    asker, gone = Asker(), Asker()
    ops.read(journal.count, then=gone.hear)
    ops.read(journal.count, then=asker.hear)
    shiboken6.delete(gone)
    settle(ops)
    assert (asker.answers, gone.answers) == ([0], [])


def test_what_was_asked_before_locking_is_done_and_not_told_after(
    ops: Ops, space: OpenSpace
) -> None:
    asker = Asker()
    ops.open(space)
    ops.write(journal.save_entry, page("words"), then=asker.hear)
    ops.close()
    settle(ops)
    assert asker.answers == []


def test_why_a_write_failed_can_be_waited_for(ops: Ops, space: OpenSpace) -> None:
    def refuse(_uow: UnitOfWork) -> Changes:
        raise DiskFull

    asker = Asker()
    ops.open(space)
    (why,) = ops.refused(lambda: ops.write(refuse, failed=asker.hear))
    assert isinstance(why, DiskFull)
    assert asker.answers == [why]
    settle(ops)


def test_only_the_latest_of_a_name_is_heard(ops: Ops, space: OpenSpace) -> None:
    asker = Asker()
    ops.open(space)
    for limit in (1, 2, 3):
        ops.read(lambda _uow, number: number, limit, then=asker.hear, latest="list")
    settle(ops)
    assert asker.answers == [3]
