"""The computer's own messages: neutral, on time, once, and through a lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import Meeting, MeetingKind
from family_app.domain.moments import Moment
from family_app.platforms.messages import Messages
from family_app.services import meetings, spaces
from family_app.services.settings import save_setting
from family_app.ui.bell import Bell
from family_app.ui.dates.words import here
from family_app.ui.models.entry_dates import time_words
from family_app.ui.parts import Parts
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

EVENING = Meeting(
    MeetingId("evening"), "Al-Anon with Rosa", MeetingKind.MEETING, date(2026, 11, 23), "19:30"
)


class Heard(Messages):
    """What the desktop was given."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[tuple[str, str, str]] = []
        self.was_stopped = False

    def show(self, sender: str, title: str, words: str) -> None:
        self.words.append((sender, title, words))
        self.told.emit(True)

    def stop(self) -> None:
        self.was_stopped = True


class Clockwork:
    """A bell whose hours the test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 8, 12, tzinfo=here()).astimezone(UTC)
        self.heard = Heard()
        self.bell = Bell(lambda: self.now, lambda: self.heard)

    def turn_to(self, clock: str) -> None:
        local = datetime.fromisoformat(f"2026-11-23 {clock}").replace(tzinfo=here())
        self.now = local.astimezone(UTC)
        self.bell.tick()


@pytest.fixture
def turned() -> Clockwork:
    return Clockwork()


@pytest.fixture
def parts(ready: Ready, theme: Theme, turned: Clockwork) -> Parts:
    return replace(parts_for(ready.home, theme), bell=turned.bell)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    space = spaces.unlock(parts.home, None, PASSPHRASE)
    with space.write() as uow:
        save_setting(uow, "bell", True)
        meetings.save_meeting(uow, EVENING)
    made = Window(parts)
    qtbot.addWidget(made)
    made.start()
    made.show()
    made.open_space(space)
    yield made
    parts.ops.close()


def test_a_meeting_is_told_an_hour_before_without_a_word_about_it(
    window: Window, turned: Clockwork
) -> None:
    turned.turn_to("18:29")
    assert turned.heard.words == []
    turned.turn_to("18:30")
    [(sender, title, words)] = turned.heard.words
    assert (sender, title) == ("Notes", "A reminder")
    assert words == f"You have something planned at {time_words('19:30')}."
    turned.turn_to("18:31")
    assert len(turned.heard.words) == 1


def test_a_lock_leaves_only_the_times_and_they_are_still_told(
    window: Window, parts: Parts, turned: Clockwork
) -> None:
    window.lock()
    assert not parts.ops.is_open
    [one] = turned.bell.moments
    assert one == Moment(one.at, one.starts)
    assert "Rosa" not in repr(one)
    turned.turn_to("18:30")
    assert len(turned.heard.words) == 1


def test_the_next_start_tells_nothing_twice(
    window: Window, parts: Parts, turned: Clockwork, qtbot: QtBot
) -> None:
    turned.turn_to("18:40")
    window.lock()
    again = Clockwork()
    again.now = turned.now
    other = replace(parts, bell=again.bell)
    second = Window(other)
    qtbot.addWidget(second)
    second.start()
    second.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    again.turn_to("18:50")
    assert again.heard.words == []


def test_a_change_moves_the_message_and_switching_off_takes_it_away(
    window: Window, parts: Parts, turned: Clockwork
) -> None:
    parts.ops.write(meetings.save_meeting, replace(EVENING, time="17:30"))
    turned.turn_to("16:30")
    assert len(turned.heard.words) == 1
    parts.ops.write(meetings.save_meeting, EVENING)
    parts.ops.write(save_setting, "bell", False)
    assert turned.bell.moments == ()
    turned.turn_to("18:30")
    assert len(turned.heard.words) == 1


def test_what_was_slept_through_is_told_once_and_only_while_it_matters(turned: Clockwork) -> None:
    starts = datetime(2026, 11, 23, 12, tzinfo=here())
    past = Moment(turned.now + timedelta(minutes=5), starts)
    days = [Moment(turned.now + timedelta(minutes=number)) for number in range(3)]
    turned.bell.keep("space", (past, *days))
    turned.turn_to("13:00")
    assert [words for _, _, words in turned.heard.words] == ["Have a look when it suits you."]


def test_nothing_stays_after_quit(turned: Clockwork, qapp: QApplication) -> None:
    soon = Moment(turned.now + timedelta(minutes=1))
    turned.bell.keep("space", (soon,))
    turned.bell.ring(soon)
    qapp.aboutToQuit.emit()
    assert turned.heard.was_stopped
    assert turned.bell.moments == ()


def test_the_evening_before_says_tomorrow(turned: Clockwork) -> None:
    starts = datetime(2026, 11, 24, 7, 30, tzinfo=here())
    evening = datetime(2026, 11, 23, 20, 59, tzinfo=here())
    turned.bell.ring(Moment(evening.astimezone(UTC), starts))
    assert f"tomorrow at {time_words('07:30')}" in turned.heard.words[0][2]
