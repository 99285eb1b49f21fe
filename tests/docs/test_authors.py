"""What `docs/authors.md` tells authors to copy is what the check takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from family_app.content.finding import Finding
from family_app.domain.lesson import FieldKind
from family_app.paths import assets_dir
from tests.content import small_tree
from tests.content.small_tree import add_file, write_tree

TEXT = (assets_dir().parent / "docs" / "authors.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(toml|markdown)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def block(beginning: str) -> str:
    """The one example that begins so."""
    found: list[str] = [text for _, text in BLOCKS if text.startswith(beginning)]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree that holds the lesson of the page, its source, and one entry of each list."""
    root = write_tree(tmp_path, module=('["one-thing"', '["one-thing", "say-thank-you"'))
    exercise = block("[[exercise]]")
    more = block('[[exercise.field]]\nid = "ready"')
    begin, joins = exercise.split("[exercise.joins]")
    head = f"{block('id =')}\n{begin}{more}\n[exercise.joins]{joins}\n{block('[[check]]')}"
    body = "A thank-you is small. [^kumar-epley-2018]\n\n" + block("::: story")
    body += "\n" + "This line is short, and it says one plain thing to you.\n\n" * 40
    add_file(
        root,
        "content/en/modules/01-first/07-say-thank-you.md",
        f"+++\n{head}+++\n{body}",
    )
    add_file(root, "content/en/sources-more.toml", block("[kumar"))
    add_file(root, "content/en/good-lines.toml", block("[[situation]]"))
    add_file(root, "content/en/myths.toml", block("[[myth]]"))
    add_file(root, "content/en/prompts.toml", block("[[prompt]]"))
    add_file(root, "content/en/glossary.toml", block("[[term]]"))
    return root


def found(root: Path) -> list[Finding]:
    return small_tree.found(root, assets_dir())


def test_every_example_of_the_page_is_sound(tree: Path) -> None:
    assert [f"{one.where}: {one.why}" for one in found(tree)] == []


def test_every_kind_of_field_has_its_line(tree: Path) -> None:
    for kind in FieldKind.__args__:  # type: ignore[attr-defined]
        assert f"\n| `{kind}` |" in TEXT


def test_every_link_within_the_page_leads_to_a_heading() -> None:
    def anchor(heading: str) -> str:
        return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")

    anchors = {anchor(one) for one in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= anchors
