"""Work off the window's thread: whom its results reach, and whom they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from family_app.domain.changes import Changes
from family_app.domain.entry import Draft
from family_app.errors import DiskFull
from family_app.paths import Home
from family_app.services import journal
from family_app.ui.bus import ChangeBus
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.sentences import unsaved
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


class Disk:
    """A disk that refuses as long as it is told to."""

    def __init__(self) -> None:
        self.is_full = True

    def save(self, uow: UnitOfWork, draft: Draft) -> Changes:
        if self.is_full:
            raise DiskFull
        return journal.save_entry(uow, draft)


@pytest.fixture
def ops(qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch) -> Ops:
    monkeypatch.setattr("family_app.ui.ops._AGAIN_MS", 20)
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


def bodies(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        return [entry.body for entry in journal.all_entries(uow)]


def test_what_the_disk_refused_is_done_in_order_as_soon_as_it_can_be(
    qtbot: QtBot, ops: Ops, space: OpenSpace
) -> None:
    disk, asker, words = Disk(), Asker(), Asker()
    ops.open(space)
    ops._notices.kept_waiting.connect(words.hear)
    uid = page("").uid
    ops.write(disk.save, page("older", uid=uid, number=1), then=asker.hear)
    ops.write(disk.save, page("newer", uid=uid, number=2), then=asker.hear)
    qtbot.waitUntil(lambda: bool(words.answers))
    assert words.answers[0] == unsaved(DiskFull())
    assert (asker.answers, bodies(space)) == ([], [])
    with qtbot.waitSignal(ops._notices.kept_no_longer):
        disk.is_full = False
    qtbot.waitUntil(lambda: len(asker.answers) == 2)
    assert bodies(space) == ["newer"]


def test_a_newer_write_waits_behind_one_that_was_refused(ops: Ops, space: OpenSpace) -> None:
    disk, uid = Disk(), page("").uid
    ops.open(space)
    ops.write(disk.save, page("words", uid=uid))
    ops.wait()
    disk.is_full = False
    ops.write(journal.delete_entry, uid)
    settle(ops)
    assert bodies(space) == []


def test_a_lock_hears_of_what_still_waits_and_then_it_is_forgotten(
    ops: Ops, space: OpenSpace
) -> None:
    disk = Disk()
    ops.open(space)
    ops.write(disk.save, page("words"))
    settled = ops.refused(lambda: None)
    assert [type(why) for why in settled] == [DiskFull]
    ops.close()
    disk.is_full = False
    ops.try_again()
    settle(ops)


def test_only_a_bug_is_told_once_and_let_go(ops: Ops, space: OpenSpace) -> None:
    def broken(_uow: UnitOfWork) -> Changes:
        raise ValueError

    ops.open(space)
    told = Asker()
    ops._notices.troubled.connect(told.hear)
    ops.write(broken)
    ops.write(journal.save_entry, page("words"))
    ops.refused(lambda: None)
    assert len(told.answers) == 1
    assert bodies(space) == ["words"]


def test_only_the_latest_of_a_name_is_heard(ops: Ops, space: OpenSpace) -> None:
    asker = Asker()
    ops.open(space)
    for limit in (1, 2, 3):
        ops.read(lambda _uow, number: number, limit, then=asker.hear, latest="list")
    settle(ops)
    assert asker.answers == [3]
