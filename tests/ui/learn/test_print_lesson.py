"""A lesson on paper: what is on it, how it stands on the pages, and what it does not tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QPushButton

from family_app.content.blocks import PictureBlock
from family_app.content.lesson_text import blocks
from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.learn.lesson_sheet import PICTURE, LessonSheet
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.print_lesson import PrintLessonDialog
from family_app.ui.reader.reader_keys import ReaderKey
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import lesson_of
from tests.ui.parts_for import library
from tests.ui.plan import pdf_text

LESSON = "ask-for-one-thing"
EVERY = [lesson.id for lesson in library().lessons]


@pytest.fixture
def view(show: Show, ctx: Context) -> LessonView:
    return show(lesson_of(ctx, LESSON))


def saved(view: LessonView, path: Path, *, large: bool = False) -> bytes:
    view.paper.printer(large=large).save(str(path))
    return path.read_bytes()


def close(text: str) -> str:
    return re.sub(r"\s", "", text)


def spoken(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return PICTURE.sub("", document.toPlainText()).replace("\ufffc", "")


def test_every_word_of_the_text_is_in_the_file(view: LessonView, tmp_path: Path) -> None:
    found = pdf_text.words(saved(view, tmp_path / "lesson.pdf"))
    sheet = LessonSheet(view.lesson, library(), large=False)
    lines = [line for line in spoken(sheet.html()).splitlines() if line.strip()]
    assert len(lines) > 40
    assert [line for line in lines if close(line) not in found] == []


@pytest.mark.parametrize(
    "words",
    [
        "Ask for one thing",
        "Not yet reviewed by a clinician.",
        "Try it: Build your ask",
        "A story",
        "Stay safe",
        "Flynn",
        "We read the summary only.",
        "1 of 4",
    ],
)
def test_the_file_says(view: LessonView, tmp_path: Path, words: str) -> None:
    assert close(words) in pdf_text.words(saved(view, tmp_path / "lesson.pdf"))


def test_the_drawing_is_made_of_lines_with_its_words(view: LessonView, tmp_path: Path) -> None:
    raw = saved(view, tmp_path / "lesson.pdf")
    assert b"/Subtype /Image" not in raw
    assert close("An easy way out") in pdf_text.words(raw)


def test_the_file_and_its_title_tell_no_subject(view: LessonView, tmp_path: Path) -> None:
    raw = saved(view, tmp_path / "lesson.pdf")
    head = raw[raw.find(b"/Title") :][:200]
    for named in ("Close Circle", "Ask for one thing", "addiction"):
        assert named.encode() not in head
        assert named.encode("utf-16-be") not in raw
    view.paper.printer(large=False).ask_file()
    (dialog,) = view.window().findChildren(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["lesson.pdf"]
    dialog.reject()


def test_what_was_written_is_not_on_it(show: Show, ctx: Context, tmp_path: Path) -> None:
    view = show(every_kind())
    view.body.exercises[0].fields["name"].set_value("quillfeather")
    checks.settle(view)
    assert "quillfeather" not in pdf_text.words(saved(view, tmp_path / "a.pdf"))


def test_large_print_needs_more_pages(view: LessonView, tmp_path: Path) -> None:
    normal = pdf_text.page_count(saved(view, tmp_path / "a.pdf"))
    large = pdf_text.page_count(saved(view, tmp_path / "b.pdf", large=True))
    assert normal < large


@pytest.mark.parametrize(("country", "size"), [("US", (612, 792)), ("DE", (595, 842))])
def test_the_paper_is_that_of_the_country(
    view: LessonView, tmp_path: Path, country: str, size: tuple[int, int]
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.codeToTerritory(country)))
    try:
        wide, high = pdf_text.page_size(saved(view, tmp_path / "lesson.pdf"))
    finally:
        QLocale.setDefault(before)
    assert (round(wide), round(high)) == size


def test_a_dark_window_prints_dark_words_on_light(
    view: LessonView, theme: Theme, tmp_path: Path
) -> None:
    light = saved(view, tmp_path / "light.pdf")
    theme.set("dark", 100)
    checks.settle(view)
    dark = saved(view, tmp_path / "dark.pdf")
    assert colors(light) == colors(dark)


def colors(raw: bytes) -> set[bytes]:
    drawn = b"".join(pdf_text._stream(body) for body in raw.split(b"endobj"))
    return set(re.findall(rb"[\d. ]+ (?:rg|RG|scn|SCN)\b", drawn))


def test_every_lesson_can_be_printed(view: LessonView, ctx: Context, tmp_path: Path) -> None:
    for lesson in EVERY:
        view.paper._lesson = lesson_of(ctx, lesson)
        raw = saved(view, tmp_path / f"{lesson}.pdf")
        found = pdf_text.words(raw)
        assert close(title_of(view.paper._lesson)) in found, lesson
        assert 2 <= pdf_text.page_count(raw) <= 8, lesson
        for block in blocks(view.paper._lesson.body):
            if isinstance(block, PictureBlock):
                picture = ctx.library.picture(block.name)
                assert picture is not None, lesson
                assert any(close(word) in found for word in picture.words.values()), lesson


def title_of(lesson: Lesson) -> str:
    return lesson.title.replace("'", "’")


def test_no_heading_ends_a_page_and_no_box_is_cut(view: LessonView) -> None:
    for large in (False, True):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        printer = view.paper.printer(large=large)
        document = printer._document(QPdfWriter(buffer))
        page = document.pageSize().height()
        layout = document.documentLayout()
        for frame in document.rootFrame().childFrames():
            box = layout.frameBoundingRect(frame)
            assert box.top() // page == (box.bottom() - 1) // page
        block = document.begin()
        while block.isValid() and block.next().isValid():
            if block.blockFormat().headingLevel():
                here, after = (layout.blockBoundingRect(one) for one in (block, block.next()))
                assert here.bottom() // page == (after.top() + 1) // page
            block = block.next()


def test_the_dialog_says_what_paper_gives_away(view: LessonView) -> None:
    view.press(ReaderKey.PRINT)
    (dialog,) = view.findChildren(PrintLessonDialog)
    chosen: list[bool] = []
    dialog.file_chosen.disconnect()
    dialog.file_chosen.connect(chosen.append)
    dialog._large.set_checked(True)
    button = dialog.findChild(QPushButton, "learn-print-file")
    assert button is not None
    button.click()
    assert chosen == [True]


def test_a_closed_lesson_is_not_printed(show: Show) -> None:
    view = show(every_kind(safety="gate"))
    view.press(ReaderKey.PRINT)
    assert view.findChildren(PrintLessonDialog) == []
