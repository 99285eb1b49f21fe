"""Translations are told apart: missing, behind, ahead, and those that lost a field."""

from __future__ import annotations

from pathlib import Path

from tests.content.small_tree import FILES, LESSON, add_file, found, write_tree

SPANISH = "content/es/modules/01-first/01-one-thing.md"


def translated(root: Path, *changes: tuple[str, str]) -> Path:
    """The small tree and its lesson in another language, which follows revision 2."""
    write_tree(root)
    text = LESSON.replace("revision = 2", "revision = 1\ntranslates = 2")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    add_file(root, SPANISH, text)
    return root


def test_a_translation_that_follows_its_lesson_is_sound(tmp_path: Path) -> None:
    assert found(translated(tmp_path)) == []


def test_a_translation_that_fell_behind_is_a_warning(tmp_path: Path) -> None:
    [finding] = found(translated(tmp_path, ("translates = 2", "translates = 1")))
    assert finding.file == "es/modules/01-first/01-one-thing.md"
    assert (finding.key, finding.severity) == ("translates", "warning")


def test_a_translation_cannot_follow_a_revision_that_is_not_written(tmp_path: Path) -> None:
    [finding] = found(translated(tmp_path, ("translates = 2", "translates = 3")))
    assert (finding.key, finding.severity) == ("translates", "error")


def test_a_translation_keeps_every_field_and_says_what_it_follows(tmp_path: Path) -> None:
    changes = (("translates = 2\n", ""), ('id = "end"', 'id = "fin"'), ("{end}", "{fin}"))
    assert {one.key for one in found(translated(tmp_path, *changes))} == {"id", "exercise"}


def test_what_is_not_translated_yet_is_counted(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, "content/es/glossary.toml", FILES["content/en/glossary.toml"])
    add_file(root, "content/es/modules/01-first/module.toml", FILES_MODULE)
    [finding] = found(root)
    assert finding.severity == "warning"
    assert finding.why == "1 of 1 lessons are not translated yet: one-thing."


FILES_MODULE = FILES["content/en/modules/01-first/module.toml"]
