"""Words that wound are told with better ones, wherever a reader would see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.content.finding import Finding
from family_app.paths import assets_dir
from tests.content import small_tree
from tests.content.small_tree import add_file, line_at, write_tree

LINES = """\
[[situation]]
id = "asking"
title = "Asking"
[[situation.line]]
id = "ask-first"
says = "Would you call me tomorrow?"
instead = "You are an addict."
"""


def found(root: Path) -> list[Finding]:
    """What is told of a tree that leans on our own list of words."""
    return small_tree.found(root, assets_dir())


@pytest.mark.parametrize(
    ("name", "old", "new", "better"),
    [
        ("lesson", "Kwame wrote", "The addict wrote", "a person with an addiction"),
        ("lesson", "Kwame wrote", "He got\nclean and wrote", "in recovery"),
        ("lesson", "What stops you from", "Is an alcoholic", "a person with an alcohol problem"),
        ("lesson", "A time helps.", "He committed suicide.", "died by suicide"),
        ("us", "Talk with someone.", "For substance abuse.", "drug use"),
        ("ask_steps", "One <thing>", "Junkies", "a person who uses drugs"),
        ("free_page", "What is on my mind:", "My junkie and I:", "a person who uses drugs"),
    ],
)
def test_a_wounding_word_is_told_where_it_stands(
    tmp_path: Path, name: str, old: str, new: str, better: str
) -> None:
    root = write_tree(tmp_path, **{name: (old, new)})
    [finding] = found(root)
    assert finding.severity == "error"
    assert better in finding.why
    if name != "free_page":
        assert new.split("\n", maxsplit=1)[0] in line_at(root, finding)


@pytest.mark.parametrize(
    "sound",
    [
        "She shouted: “You are an addict!”",
        'She shouted: "You are an addict!"',
        "The word *addict* hurts.",
        "He goes to Alcoholics Anonymous.",
        "A [word](https://example.org/addict/).",
        "The addiction, the addicting game and Mr. Addicks.",
    ],
)
def test_quotations_names_and_other_words_are_sound(tmp_path: Path, sound: str) -> None:
    assert found(write_tree(tmp_path, lesson=("Kwame wrote", f"{sound} Kwame wrote"))) == []


def test_some_words_may_not_even_be_quoted(tmp_path: Path) -> None:
    root = write_tree(tmp_path, lesson=("Kwame wrote", "“He committed suicide.” Kwame wrote"))
    assert "died by suicide" in found(root)[0].why


def test_what_people_say_may_stand_beside_a_better_line(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, "content/en/good-lines.toml", LINES)
    assert found(root) == []
    add_file(root, "content/en/good-lines.toml", LINES.replace("Would you", "Addict, would you"))
    assert [one.key for one in found(root)] == ["situation[1].line[1].says"]


def test_a_clinic_can_bring_its_own_list(tmp_path: Path) -> None:
    root = write_tree(tmp_path, lesson=("Kwame wrote", "The addict wrote"))
    add_file(
        root,
        "content/en/wording.toml",
        '[[avoid]]\nwords = ["wrote"]\nbetter = "said"\nwarning = true\n',
    )
    [finding] = found(root)
    assert (finding.severity, "said" in finding.why) == ("warning", True)


def test_a_mistake_in_the_list_is_told(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, "content/en/wording.toml", '[[avoid]]\nword = "x"\nbetter = "y"\n')
    assert any('mean "words"' in one.why for one in found(root))
