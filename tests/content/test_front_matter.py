"""A file is cut in two at its fences, and nothing of it is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from family_app.content.front_matter import FENCE, NoFrontMatter, split_front_matter

LINES = st.lists(
    st.text(st.characters(exclude_characters="\r\n")).filter(lambda t: t.rstrip() != FENCE)
)


@given(head=LINES, body=LINES)
def test_both_halves_come_back_with_their_lines(head: list[str], body: list[str]) -> None:
    whole = [FENCE, *head, FENCE, *body]
    parts = split_front_matter("\n".join(whole))
    assert parts.head == "\n".join(head)
    assert parts.body == "\n".join(body)
    assert whole[parts.head_line - 1 : parts.head_line - 1 + len(head)] == head
    assert whole[parts.body_line - 1 :] == body


@given(st.text())
def test_only_a_text_with_two_fences_is_split(text: str) -> None:
    lines = [line.rstrip() for line in text.splitlines()]
    assume(lines[:1] != [FENCE] or FENCE not in lines[1:])
    with pytest.raises(NoFrontMatter, match=re.escape(FENCE)):
        split_front_matter(text)


def test_a_file_saved_on_windows_reads_the_same() -> None:
    parts = split_front_matter("\ufeff+++\r\nid = 1\r\n+++\r\nHello\r\n")
    assert (parts.head, parts.body) == ("id = 1", "Hello\n")


def test_a_head_that_never_ends_is_refused() -> None:
    with pytest.raises(NoFrontMatter, match="second line"):
        split_front_matter("+++\nid = 1\n")
