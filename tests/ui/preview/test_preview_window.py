"""An author saves a file and sees what readers will see, and what is wrong with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.content.preview import LessonFilePreview
from family_app.errors import Refused
from family_app.paths import Home, assets_dir
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.preview.preview_window import PreviewWindow
from family_app.ui.theme import Theme
from family_app.ui.widgets.labels import Words
from tests import checks
from tests.content.small_tree import LESSON, TODAY, write_tree
from tests.ui.parts_for import parts_for

Editor = tuple[PreviewWindow, Path]
LOOKS = [
    ("light", (1280, 820), 100),
    ("dark", (900, 600), 200),
    ("contrast", (1280, 820), 200),
    ("light", (900, 600), 100),
]
TITLE = 'title = "One thing"'


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[Editor]:
    """The preview of a lesson in a folder of its own, and its file."""
    file = write_tree(tmp_path / "draft") / "content/en/modules/01-first/01-one-thing.md"
    parts = parts_for(Home(tmp_path / "home"), theme)
    window = PreviewWindow(parts, LessonFilePreview(file, assets_dir()))
    qtbot.addWidget(window)
    window.look()
    window.show()
    checks.settle(window)
    yield window, file
    parts.ops.wait()


def change(qtbot: QtBot, editor: Editor, old: str, new: str) -> None:
    """Save the file with one change, and wait till the window has seen it."""
    window, file = editor
    text = file.read_text(encoding="utf-8")
    assert old in text
    with qtbot.waitSignal(window._watch.changed):
        file.write_text(text.replace(old, new), encoding="utf-8")
    checks.settle(window)


def title(window: PreviewWindow) -> str:
    assert window.view is not None
    return window.view.lesson.title


def told(window: PreviewWindow) -> list[str]:
    """What the pane beside the lesson says, from top to bottom."""
    pane = window.findChild(QWidget, "preview-findings")
    assert isinstance(pane, QWidget)
    return [one.text() for one in pane.findChildren(Words) if one.isVisibleTo(pane)]


def test_a_sound_lesson_is_shown_with_its_measure(editor: Editor) -> None:
    window, _ = editor
    assert title(window) == "One thing"
    assert "Nothing is wrong with this file." in told(window)
    assert "529 words, school grade 0.9" in told(window)
    assert not window.broken.isVisibleTo(window)


def test_a_saved_change_is_seen_at_once(qtbot: QtBot, editor: Editor) -> None:
    change(qtbot, editor, TITLE, 'title = "Another thing"')
    assert title(editor[0]) == "Another thing"


def test_an_editor_that_replaces_the_file_is_followed_too(qtbot: QtBot, editor: Editor) -> None:
    window, file = editor
    for name in ("First", "Second"):
        aside = file.with_suffix(".tmp")
        aside.write_text(LESSON.replace("One thing", name), encoding="utf-8")
        with qtbot.waitSignal(window._watch.changed):
            shutil.move(aside, file)
        checks.settle(window)
        assert title(window) == name


def test_the_place_is_kept(qtbot: QtBot, editor: Editor) -> None:
    window, _ = editor
    assert window.view is not None
    before = window.view
    before.area.verticalScrollBar().setValue(300)
    change(qtbot, editor, "Kwame wrote", "Ama said")
    assert window.view is not None
    assert window.view is not before
    assert window.view.area.verticalScrollBar().value() == 300


def test_a_mistake_is_told_in_plain_words(qtbot: QtBot, editor: Editor) -> None:
    change(qtbot, editor, "lesson:one-thing", "lesson:two-things")
    said = told(editor[0])
    assert any(one.startswith("1 mistake") for one in said)
    assert 'There is no lesson "two-things". Check its spelling.' in said
    line = LESSON.split("\n").index(next(one for one in LESSON.split("\n") if "lesson:" in one))
    assert f"Mistake, line {line + 1}" in said
    change(qtbot, editor, "lesson:two-things", "lesson:one-thing")
    assert "Nothing is wrong with this file." in told(editor[0])


def test_while_the_file_is_broken_the_last_good_view_stays(qtbot: QtBot, editor: Editor) -> None:
    window, _ = editor
    good = window.view
    change(qtbot, editor, TITLE, 'title = "Unfinished')
    assert window.view is good
    assert window.broken.text().endswith("You see how it was before.")
    assert any("This is not valid TOML" in one for one in told(window))
    change(qtbot, editor, 'title = "Unfinished', 'title = "Finished"')
    assert title(window) == "Finished"
    assert not window.broken.isVisibleTo(window)


def test_a_file_that_is_gone_for_a_moment_is_no_trouble(qtbot: QtBot, editor: Editor) -> None:
    window, file = editor
    text = file.read_text(encoding="utf-8")
    with qtbot.waitSignal(window._watch.changed):
        file.unlink()
    checks.settle(window)
    assert title(window) == "One thing"
    assert window.broken.isVisibleTo(window)
    with qtbot.waitSignal(window._watch.changed):
        file.write_text(text.replace("One thing", "Back"), encoding="utf-8")
    checks.settle(window)
    assert title(window) == "Back"


def test_what_is_typed_there_is_kept_nowhere(editor: Editor, tmp_path: Path) -> None:
    window, _ = editor
    assert isinstance(window.view, LessonView)
    field = window.view.body.exercises[0].fields["what"]
    field.set_value("lanternfish")
    window.view.flush()
    for file in (tmp_path / "home").rglob("*"):
        assert not file.is_file() or b"lanternfish" not in file.read_bytes()
    assert not (tmp_path / "home" / "spaces").exists()


def test_a_lesson_that_no_module_lists_yet_is_shown(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "draft", module=('"one-thing"', ""))
    file = root / "content/en/modules/01-first/01-one-thing.md"
    look = LessonFilePreview(file, assets_dir()).look(TODAY)
    assert look.draft is not None
    assert look.draft.lesson.number == "1.1"
    assert any("No module.toml lists" in one.why for one in look.findings)


def test_a_broken_copy_of_our_own_lesson_does_not_show_our_own(tmp_path: Path) -> None:
    shutil.copytree(assets_dir() / "content", tmp_path / "content")
    file = tmp_path / "content/en/modules/05-my-circle/02-ask-for-one-thing.md"
    file.write_text(file.read_text(encoding="utf-8").replace('title = "', "title = ", 1), "utf-8")
    look = LessonFilePreview(file, assets_dir()).look(TODAY)
    assert look.draft is None
    assert [one.severity for one in look.findings] == ["error"]


@pytest.mark.parametrize(("look", "size", "text"), LOOKS)
def test_it_holds_in_every_look(
    qtbot: QtBot, editor: Editor, look: str, size: tuple[int, int], text: int
) -> None:
    window, _ = editor
    Theme.current().set(look, text)
    window.resize(*size)
    change(qtbot, editor, "lesson:one-thing", "lesson:two-things")
    change(qtbot, editor, TITLE, 'title = "Unfinished')
    for check in (checks.named, checks.clipped, checks.tab_order, checks.shortcuts):
        assert check(window) == []
    pane = window.findChild(QWidget, "preview-pane")
    assert isinstance(pane, QWidget)
    assert (pane.x() > 0) == (size[0] / text >= 9)


@pytest.mark.parametrize("name", ["content/en/glossary.toml", "content/en/modules/nothing.md"])
def test_what_is_no_lesson_is_refused(tmp_path: Path, name: str) -> None:
    root = write_tree(tmp_path)
    with pytest.raises(Refused):
        LessonFilePreview(root / name, assets_dir())


def test_the_check_runs_beside_the_window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    """As in the program, where nothing waits for the check."""
    file = write_tree(tmp_path / "draft") / "content/en/modules/01-first/01-one-thing.md"
    parts = parts_for(Home(tmp_path / "home"), theme, inline=False)
    window = PreviewWindow(parts, LessonFilePreview(file, assets_dir()))
    qtbot.addWidget(window)
    window.look()
    assert window.view is None
    window.show()
    qtbot.waitUntil(lambda: window.view is not None, timeout=20_000)
    file.write_text(LESSON.replace("One thing", "Soon after"), encoding="utf-8")
    qtbot.waitUntil(lambda: title(window) == "Soon after", timeout=20_000)
