from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.theme import Theme

PAGE = """# What helped

He **looked up** and *smiled*, ***both***, __bold__ and _leaning_.

- waiting
- [ ] call Rosa
- [x] sleep

> say one thing `soup` #small-wins [a link](https://x.org)

```
**not bold**
```
1. one
"""


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> MarkdownEditor:
    made = MarkdownEditor(theme, name="editor")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def type_into(editor: MarkdownEditor, text: str) -> None:
    editor.textCursor().insertText(text)


def weight_at(editor: MarkdownEditor, words: str) -> int:
    """The weight in which the first character of `words` is drawn."""
    at = editor.toPlainText().index(words)
    block = editor.document().findBlock(at)
    inside = at - block.position()
    for run in block.layout().formats():
        if run.start <= inside < run.start + run.length:
            return int(run.format.fontWeight())
    return 400


def test_styling_changes_no_character(editor: MarkdownEditor) -> None:
    editor.load(PAGE)
    assert editor.text() == PAGE
    assert editor.toPlainText() == PAGE
    assert weight_at(editor, "looked up") == 700
    assert weight_at(editor, "What helped") == 700
    assert weight_at(editor, "both") == 700
    assert weight_at(editor, "He ") == 400
    assert weight_at(editor, "not bold") == 400


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_comes_out_as_it_went_in(editor: MarkdownEditor, text: str) -> None:
    editor.load(text)
    assert editor.text() == text


@pytest.mark.parametrize(
    "text",
    ["a\u00a0b", "one\r\ntwo\r\n", "a\u2028b", "", "\n\n", "tab\tend ", "e\u0301 \U0001f375"],
)
def test_unusual_characters_stay_when_something_is_typed_behind(
    editor: MarkdownEditor, text: str
) -> None:
    editor.load(text)
    editor.to_end()
    type_into(editor, "x")
    assert editor.text() == text + "x"


def test_loading_and_restyling_are_no_edits(
    qtbot: QtBot, editor: MarkdownEditor, theme: Theme
) -> None:
    edits: list[int] = []
    editor.edited.connect(lambda: edits.append(1))
    editor.load(PAGE)
    theme.set("dark", 150)
    editor.load("another")
    QApplication.processEvents()
    assert edits == []
    type_into(editor, "x")
    assert edits == [1]


def test_another_theme_leaves_what_can_be_undone(editor: MarkdownEditor, theme: Theme) -> None:
    editor.load("as it was")
    type_into(editor, "typed by mistake ")
    theme.set("dark", 100)
    editor.undo()
    assert editor.text() == "as it was"


def test_undo_does_not_reach_into_the_page_before(editor: MarkdownEditor) -> None:
    editor.load("first page")
    type_into(editor, "typed ")
    editor.load("second page")
    editor.undo()
    assert editor.text() == "second page"
    type_into(editor, "new ")
    editor.undo()
    assert editor.text() == "second page"


def test_words_from_an_input_method_arrive_whole(editor: MarkdownEditor) -> None:
    editor.load("")
    event = QInputMethodEvent("", [])
    event.setCommitString("静かな台所 ñ")
    QApplication.sendEvent(editor, event)
    assert editor.text() == "静かな台所 ñ"


def test_pasted_text_loses_its_formats(editor: MarkdownEditor) -> None:
    from PySide6.QtCore import QMimeData

    editor.load("")
    data = QMimeData()
    data.setHtml("<b>big</b>")
    data.setText("big")
    editor.insertFromMimeData(data)
    assert editor.text() == "big"
    assert weight_at(editor, "big") == 400


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one", "- one\n- "),
        ("  * one", "  * one\n  * "),
        ("3. one", "3. one\n4. "),
        ("- [x] done", "- [x] done\n- [ ] "),
        ("> said", "> said\n> "),
        ("- one\n- ", "- one\n"),
        ("> said\n> ", "> said\n"),
        ("plain", "plain\n"),
        ("2026-11", "2026-11\n"),
    ],
)
def test_enter_continues_and_ends_lists(
    qtbot: QtBot, editor: MarkdownEditor, before: str, after: str
) -> None:
    editor.load(before)
    editor.to_end()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == after


def test_shift_and_enter_is_a_plain_new_line(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.load("a")
    editor.to_end()
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == "a\n"


def select(editor: MarkdownEditor, words: str) -> None:
    start = editor.toPlainText().index(words)
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_bold_and_italic_go_on_and_off(editor: MarkdownEditor) -> None:
    editor.load("he looked up")
    select(editor, "looked")
    editor.bold()
    assert editor.text() == "he **looked** up"
    editor.italic()
    assert editor.text() == "he ***looked*** up"
    editor.italic()
    assert editor.text() == "he **looked** up"
    editor.bold()
    assert editor.text() == "he looked up"
    editor.undo()
    assert editor.text() == "he **looked** up"


def test_bold_leaves_blanks_outside(editor: MarkdownEditor) -> None:
    editor.load("he looked up")
    select(editor, " looked ")
    editor.bold()
    assert editor.text() == "he **looked** up"


def test_bold_without_words_waits_between_its_marks(editor: MarkdownEditor) -> None:
    editor.load("")
    editor.bold()
    type_into(editor, "now")
    assert editor.text() == "**now**"


def test_a_link_asks_for_its_address(editor: MarkdownEditor) -> None:
    editor.load("see here now")
    select(editor, "here")
    editor.link()
    assert editor.text() == "see [here](https://) now"
    assert editor.textCursor().selectedText() == "https://"


def test_lines_become_a_list_and_plain_again(editor: MarkdownEditor) -> None:
    editor.load("one\n\ntwo")
    editor.selectAll()
    editor.bullets()
    assert editor.text() == "- one\n\n- two"
    editor.selectAll()
    editor.bullets()
    assert editor.text() == "one\n\ntwo"


def test_keys_of_the_editor(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.load("word")
    editor.setFocus()
    select(editor, "word")
    QTest.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "**word**"


def test_tab_leaves_the_editor(editor: MarkdownEditor) -> None:
    assert editor.tabChangesFocus()


def test_the_editor_is_as_high_as_its_text(editor: MarkdownEditor) -> None:
    editor.load("short")
    low = editor.sizeHint().height()
    editor.load("line\n" * 200)
    assert editor.sizeHint().height() > low + 200 * 17
