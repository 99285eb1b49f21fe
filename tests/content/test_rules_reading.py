"""Texts that ask too much of a tired reader are told, with the place and the measure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.small_tree import FILES, add_file, found, line_at, write_tree

HARD = "Considerable rehabilitation opportunities necessitate comprehensive interdisciplinary "
EASY = "We go to the sea and we sit in the sun and we "


def sentence(words: int) -> str:
    """An easy sentence of so many words."""
    return " ".join((EASY * 9).split()[:words]) + "."


@pytest.mark.parametrize(
    ("words", "severity"), [(30, None), (31, "warning"), (40, "warning"), (41, "error")]
)
def test_a_long_sentence_is_told_on_its_line(
    tmp_path: Path, words: int, severity: str | None
) -> None:
    root = write_tree(tmp_path, lesson=("Kwame wrote", f"Yes.\n{sentence(words)}\nKwame wrote"))
    told = found(root)
    assert [one.severity for one in told] == ([severity] if severity else [])
    for one in told:
        assert line_at(root, one) == sentence(words)
        assert f"{words} words" in one.why
        assert "We go to the sea and" in one.why


@pytest.mark.parametrize(("lines", "words"), [(20, 265), (90, 1105)])
def test_a_lesson_is_as_long_as_one_evening(tmp_path: Path, lines: int, words: int) -> None:
    easy = "This line is short, and it says one plain thing to you.\n\n"
    [finding] = found(write_tree(tmp_path, lesson=(easy * 42, easy * lines)))
    assert finding.severity == "error"
    assert f"{words} words; an evening holds 450 to 900" in finding.why


def test_a_lesson_above_grade_eight_is_an_error_and_above_seven_a_warning(tmp_path: Path) -> None:
    easy = "This line is short, and it says one plain thing to you."
    for count, severity in ((12, "error"), (11, "warning"), (10, "")):
        text = f"{easy}\n\n" * (42 - count) + (HARD + "assistance.\n\n") * count
        root = write_tree(tmp_path / str(count), lesson=(f"{easy}\n\n" * 42, text))
        told = [one for one in found(root) if "school grade" in one.why]
        assert [one.severity for one in told] == ([severity] if severity else []), told


def test_a_hard_meaning_line_myth_and_recap_are_told(tmp_path: Path) -> None:
    hard = HARD * 4 + "assistance."
    root = write_tree(
        tmp_path,
        glossary=('"A medicine that can reverse an opioid overdose."', f'"{hard}"'),
        lesson=('"You saw that a small and clear request is easier to say yes to."', f'"{hard}"'),
    )
    line = f'[[situation]]\nid = "a"\ntitle = "A"\n[[situation.line]]\nid = "b"\nsays = "{hard}"\n'
    add_file(root, "content/en/good-lines.toml", line)
    myth = f'[[myth]]\nid = "a"\nsays = "It is so."\nfact = false\nexplain = "{hard}"\n'
    add_file(root, "content/en/myths.toml", myth)
    hard_ones = {one.key for one in found(root) if one.severity == "error"}
    assert hard_ones == {"recap", "term[1].meaning", "situation[1].line[1].says", "myth[1].explain"}


def test_one_long_word_does_not_condemn_a_short_line(tmp_path: Path) -> None:
    meaning = ('"A medicine that can reverse an opioid overdose."', '"A medical prescription."')
    [finding] = found(write_tree(tmp_path, glossary=meaning))
    assert finding.severity == "warning"


def test_a_recap_is_short(tmp_path: Path) -> None:
    recap = "You saw it. " * 12
    old = "You saw that a small and clear request is easier to say yes to."
    [finding] = found(write_tree(tmp_path, lesson=(old, recap)))
    assert (finding.key, "this has 36" in finding.why) == ("recap", True)


def test_other_languages_are_not_held_to_a_formula_for_english(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    term = f'[[term]]\nid = "naloxone"\nword = "Naloxona"\nmeaning = "{HARD * 4}."\n'
    add_file(root, "content/es/glossary.toml", term)
    module = FILES["content/en/modules/01-first/module.toml"]
    add_file(root, "content/es/modules/01-first/module.toml", module)
    assert [one.why for one in found(root) if "grade" in one.why] == []
