"""Content is looked up by id; a pack stands over ours, a language over English."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.content.library import Library
from family_app.domain.found import HitKind
from family_app.errors import ContentInvalid
from tests.content.small_tree import LESSON, add_file, write_tree

HERE = "content/en/modules/01-first"


def test_lessons_stand_in_the_order_of_their_modules(tmp_path: Path) -> None:
    root = write_tree(tmp_path, module=('["one-thing"]', '["two-things", "one-thing"]'))
    add_file(root, f"{HERE}/02-two-things.md", LESSON.replace('"one-thing"', '"two-things"'))
    library = Library.load(root)
    assert [(one.number, one.id) for one in library.lessons] == [
        ("1.1", "two-things"),
        ("1.2", "one-thing"),
    ]
    assert library.next_lesson("two-things") == library.lesson("one-thing")
    assert library.previous_lesson("one-thing") == library.lesson("two-things")
    assert library.next_lesson("one-thing") is None
    assert library.previous_lesson("gone") is None
    assert library.lesson("gone") is None


def test_a_lesson_brings_its_exercises_and_its_text(tmp_path: Path) -> None:
    lesson = Library.load(write_tree(tmp_path)).lesson("one-thing")
    assert lesson is not None
    exercise = lesson.exercise("my-ask")
    assert exercise is not None
    assert [field.kind for field in exercise.field] == ["text", "choice"]
    assert lesson.body.startswith("People say yes")
    assert lesson.module == "first"


def test_a_language_stands_over_english_thing_by_thing(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(
        root,
        "content/es/modules/01-first/01-one-thing.md",
        LESSON.replace("One thing", "Una cosa").replace(
            "revision = 2", "revision = 1\ntranslates = 2"
        ),
    )
    library = Library.load(root, "es")
    assert [one.title for one in library.lessons] == ["Una cosa"]
    assert [one.title for one in library.modules] == ["First"]
    assert [one.title for one in Library.load(root).lessons] == ["One thing"]


def test_a_pack_stands_over_ours_and_adds_to_it(tmp_path: Path) -> None:
    root, pack = write_tree(tmp_path / "ours"), tmp_path / "pack"
    add_file(
        pack,
        "content/en/resources/clinic.toml",
        """
[[entry]]
id = "us-988"
name = "988, and our clinic's own line"
what_for = "Talk with someone."
kind = "crisis"
help_now = true
countries = ["US"]
paid_tie = { kind = "none", words = "No one pays us to list this." }
source = "the clinic"
checked_on = "2026-11-01"
status = "owner"
""",
    )
    library = Library.load(root, packs=(pack,))
    assert [one.name for one in library.help_now("US")] == ["988, and our clinic's own line"]
    assert library.resource("a-talk") is not None


def test_a_country_sees_its_own_help_and_what_is_for_everyone(tmp_path: Path) -> None:
    library = Library.load(write_tree(tmp_path))
    assert [one.id for one in library.resources("US")] == ["a-talk", "us-988"]
    assert [one.id for one in library.resources("NZ")] == ["a-talk"]
    assert library.help_now("other") == ()
    assert library.resource("us-988") is not None


def test_a_search_finds_lessons_by_text_and_by_the_words_they_explain(tmp_path: Path) -> None:
    library = Library.load(write_tree(tmp_path))
    assert [hit.id for hit in library.search("ama")] == ["one-thing"]
    assert [hit.id for hit in library.search("opioid")] == ["naloxone", "one-thing"]
    assert [hit.id for hit in library.search("malaga")] == ["a-talk"]
    assert [hit.id for hit in library.search("988")] == ["us-988"]
    assert library.search("988", country="NZ") == ()


def test_a_picture_carries_its_words_safely(tmp_path: Path) -> None:
    library = Library.load(write_tree(tmp_path))
    svg = library.picture_svg("ask-steps")
    assert "One &lt;thing&gt;" in svg
    assert "var(--ink)" in svg
    picture = library.picture("ask-steps")
    assert picture is not None
    assert picture.alt.startswith("Three steps in a row")
    assert library.picture("gone") is None
    assert library.picture_svg("gone") == ""


def test_a_broken_file_is_refused_with_its_place(tmp_path: Path) -> None:
    root = write_tree(tmp_path, lesson=("minutes = 6", "minutes = six"))
    with pytest.raises(ContentInvalid) as refusal:
        Library.load(root)
    assert str(refusal.value).startswith("en/modules/01-first/01-one-thing.md, line 5: ")


def test_help_without_the_line_about_money_is_refused(tmp_path: Path) -> None:
    root = write_tree(tmp_path, us=('paid_tie = { kind = "none"', '# paid_tie = { kind = "none"'))
    library = Library.load(root)
    with pytest.raises(ContentInvalid, match="who may be paid"):
        library.resources("US")


def test_a_program_without_its_disclosure_does_not_start(tmp_path: Path) -> None:
    root = write_tree(tmp_path, disclosure=None)
    with pytest.raises(ContentInvalid, match="disclosure"):
        Library.load(root)


GOOD_LINES = """
[[situation]]
id = "asking"
title = "Asking for help"

[[situation.line]]
id = "ask-dog"
says = "Could you walk the dog?"
instead = "You never help."
"""
MYTHS = """
[[myth]]
id = "bottom"
says = "They must hit rock bottom."
fact = false
explain = "Help can begin on any day."

[[myth]]
id = "well"
says = "Many people get well."
fact = true
explain = "More than half say so."
"""


def test_lines_words_myths_and_facts_are_found_as_what_they_are(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "content/en/good-lines.toml").write_text(GOOD_LINES, encoding="utf-8")
    (root / "content/en/myths.toml").write_text(MYTHS, encoding="utf-8")
    library = Library.load(root)
    found = {
        text: [(hit.kind, hit.id) for hit in library.search(text)]
        for text in ("walk dog", "never help asking", "naloxone", "rock bott", "get well")
    }
    assert found["walk dog"] == [(HitKind.LINE, "ask-dog")]
    assert found["never help asking"] == [(HitKind.LINE, "ask-dog")]
    assert found["naloxone"][0] == (HitKind.TERM, "naloxone")
    assert found["rock bott"] == [(HitKind.MYTH, "bottom")]
    assert found["get well"] == [(HitKind.FACT, "well")]
