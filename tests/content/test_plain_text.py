"""The words of a lesson without its marks."""

from __future__ import annotations

from family_app.content.plain_text import plain_text


def test_marks_fences_links_and_citations_fall_away() -> None:
    body = "## Two *small* things\n\n- **One** thing. [^a]\n\n::: tip\nSee [this](lesson:x).\n:::\n"
    assert plain_text(body) == "Two small things One thing. See this."
    assert plain_text(body, paragraphs=True) == "Two small things\n\nOne thing.\n\nSee this."
