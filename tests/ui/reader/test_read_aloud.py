"""A lesson is read aloud, sentence by sentence, by a program that hears it on standard input."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.platforms.voices import system_voice
from family_app.ui.context import Context
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.rehearse import Rehearse
from family_app.ui.reader.read_aloud import no_voice_words
from family_app.ui.widgets.labels import Words
from tests.ui.learn.conftest import Show
from tests.ui.learn.shown_lesson import lesson_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the stand-in is a shell script")
LESSON = "stress-and-strain"


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program by the name of the voice that writes down what it hears and how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    notes = tmp_path / "heard"
    notes.mkdir()
    program = folder / "espeak-ng"
    lines = (
        "#!/bin/sh",
        f'echo "$@" >> "{notes}/called"',
        f'cat >> "{notes}/said"',
        f'[ -e "{notes}/slow" ] && exec sleep 30',
        "exit 0",
    )
    program.write_text("\n".join(lines) + "\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return notes


def said(heard: Path) -> str:
    file = heard / "said"
    return file.read_text() if file.exists() else ""


def begin(show: Show, ctx: Context) -> LessonView:
    view = show(lesson_of(ctx, LESSON))
    view.tools.bar.voice_button.click()
    return view


def test_it_says_the_lesson_from_its_start_and_nothing_on_the_command_line(
    show: Show, ctx: Context, heard: Path, qtbot: QtBot
) -> None:
    view = begin(show, ctx)
    assert view.tools.voice_bar.isVisibleTo(view)
    qtbot.waitUntil(lambda: said(heard).count("\n") >= 3, timeout=20_000)
    view.tools.voice_bar.stop_button.click()
    first = [line for line in said(heard).splitlines() if line]
    title = lesson_of(ctx, LESSON).title
    assert any(title in line for line in first[:3])
    assert title not in (heard / "called").read_text()
    assert not view.tools.voice_bar.isVisibleTo(view)


def test_a_pause_begins_the_sentence_again(
    show: Show, ctx: Context, heard: Path, qtbot: QtBot
) -> None:
    (heard / "slow").touch()
    view = begin(show, ctx)
    qtbot.waitUntil(lambda: said(heard) != "", timeout=20_000)
    view.tools.voice_bar.pause_button.click()
    assert not view.tools.voice.speaker.speaks
    assert view.tools.voice_bar.pause_button.text() == "Go on"
    once = said(heard)
    view.tools.voice_bar.pause_button.click()
    qtbot.waitUntil(lambda: said(heard) == once * 2, timeout=20_000)
    view.tools.voice_bar.stop_button.click()


def test_faster_says_the_sentence_again_at_the_new_speed(
    show: Show, ctx: Context, heard: Path, qtbot: QtBot
) -> None:
    (heard / "slow").touch()
    view = begin(show, ctx)
    qtbot.waitUntil(lambda: said(heard) != "", timeout=20_000)
    view.tools.voice_bar.faster_button.click()
    qtbot.waitUntil(lambda: "-s 200" in (heard / "called").read_text(), timeout=20_000)
    assert "125 percent" in view.tools.voice_bar.words.text()
    view.hide()


def test_what_is_not_shown_is_not_read(show: Show, ctx: Context, heard: Path, qtbot: QtBot) -> None:
    (heard / "slow").touch()
    view = begin(show, ctx)
    qtbot.waitUntil(lambda: said(heard) != "", timeout=20_000)
    assert view.tools.voice.speaker.speaks
    view.hide()
    assert not view.tools.voice.speaker.speaks


def test_the_sentence_that_is_said_is_marked(
    show: Show, ctx: Context, heard: Path, qtbot: QtBot
) -> None:
    (heard / "slow").touch()
    view = begin(show, ctx)
    qtbot.waitUntil(lambda: said(heard) != "", timeout=20_000)
    text = view.tools.voice._marked
    assert isinstance(text, Words)
    assert "background-color" in QLabel.text(text)
    view.start_find()
    assert not view.tools.voice.speaker.speaks
    assert "background-color" not in QLabel.text(text)


def test_own_words_are_said_while_rehearsing_and_stop_with_the_next_sentence(
    heard: Path, qtbot: QtBot
) -> None:
    (heard / "slow").touch()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    host.show()
    dialog = Rehearse("I worry about you. Can we talk?", host)
    dialog.open()
    dialog.hear_button.click()
    qtbot.waitUntil(lambda: said(heard) != "", timeout=20_000)
    assert said(heard) == "I worry about you.\n"
    assert "worry" not in (heard / "called").read_text()
    assert dialog.hear_button.text() == "Stop"
    dialog.next_button.click()
    assert not dialog.hear_button.speaker.speaks
    dialog.hear_button.click()
    qtbot.waitUntil(lambda: "talk" in said(heard), timeout=20_000)
    speaker = dialog.hear_button.speaker
    dialog.hide()
    assert not speaker.speaks
    dialog.close()


def test_rehearsing_without_a_voice_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    dialog = Rehearse("I worry about you.", host)
    dialog.open()
    dialog.hear_button.click()
    assert no_voice_words() in {one.accessibleName() for one in dialog.findChildren(QLabel)}
    assert dialog.hear_button.text() == "Hear it"
    dialog.close()


def test_without_a_voice_it_says_how_to_get_one(
    show: Show, ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told: list[str] = []
    ctx.notices.said.connect(told.append)
    view = begin(show, ctx)
    assert told == [no_voice_words()]
    assert not view.tools.voice_bar.isVisibleTo(view)


def test_the_voice_hears_on_standard_input_only(heard: Path) -> None:
    voice = system_voice("en", 1.5)
    assert voice is not None
    assert voice.arguments == ("--stdin", "-b", "1", "-v", "en", "-s", "240")
