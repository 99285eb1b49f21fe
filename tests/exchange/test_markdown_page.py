from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.entry import Entry
from family_app.domain.ids import EntryId, LessonId
from family_app.errors import FileUnreadable
from family_app.exchange.markdown_page import read_page, write_page

CHANGED = date(2020, 2, 29)
TEXT = st.text(st.characters(codec="utf-8"), max_size=200)
WORD = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)


def entry(title: str, body: str, tags: tuple[str, ...] = ()) -> Entry:
    now = datetime(2024, 1, 5, tzinfo=UTC)
    return Entry(
        uid=EntryId("0190-x"),
        draft_number=3,
        day=date(2024, 1, 5),
        time="08:12",
        zone="America/Denver",
        title=title,
        body=body,
        tags=tags,
        people=(),
        lessons=(LessonId("ask-for-one-thing"),),
        created_at=now,
        updated_at=now,
    )


@given(title=TEXT, body=TEXT, tags=st.lists(WORD, max_size=3, unique=True))
def test_a_page_comes_back_as_it_was_written(title: str, body: str, tags: list[str]) -> None:
    page = entry(title, body, tuple(tags))
    back = read_page(write_page(page), "whatever.md", CHANGED)
    assert (back.title, back.body, back.tags) == (title, body, tuple(tags))
    assert (back.moment.day, back.moment.time, back.zone) == (page.day, "08:12", "America/Denver")
    assert back.uid == page.uid
    assert back.lessons == page.lessons


@given(text=TEXT)
def test_any_text_is_read_or_refused_kindly(text: str) -> None:
    try:
        page = read_page(text, "note.md", CHANGED)
    except FileUnreadable:
        return
    assert page.moment.day is not None


def test_a_page_of_another_program() -> None:
    front = "---\r\ncreated: 2023-11-05T23:40:00-08:00\r\ntags: [soup, '#hope']\r\n---\r\n"
    text = front + "# Thursday\r\nWords.\r\n"
    page = read_page(text, "x.md", CHANGED)
    assert page.title == "Thursday"
    assert page.body == "Words.\n"
    assert page.tags == ("soup", "hope")
    assert (page.moment.day, page.moment.time) == (date(2023, 11, 5), "23:40")
    assert page.uid is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-03-09.md", date(2024, 3, 9)),
        ("20240309 walk.md", date(2024, 3, 9)),
        ("note 2024_03_09.md", date(2024, 3, 9)),
        ("2024-13-40.md", CHANGED),
        ("walk.md", CHANGED),
    ],
)
def test_the_day_comes_from_the_name_then_from_the_file(name: str, day: date) -> None:
    assert read_page("Words", name, CHANGED).moment.day == day


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(FileUnreadable):
        read_page("---\ndate: soon\n---\nWords", "2024-01-01.md", CHANGED)


def test_yaml_that_wants_to_run_something_is_only_text() -> None:
    page = read_page(
        "---\ndate: 2024-01-01\ntags: !!python/object/apply:os.system ['true']\n---\nx",
        "n",
        CHANGED,
    )
    assert page.tags == ("true",)


def test_only_the_first_heading_leaves_the_text() -> None:
    page = read_page("# One\n\n# Two\ntext", "2024-01-01.md", CHANGED)
    assert (page.title, page.body) == ("One", "# Two\ntext")
    later = read_page("text\n# One", "2024-01-01.md", CHANGED)
    assert (later.title, later.body) == ("", "text\n# One")
