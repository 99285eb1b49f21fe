"""Checks whole content trees: what an author runs before anyone reads the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from family_app.content.finding import Finding
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.read_tree import DISCLOSURE, read_tree
from family_app.content.rules_body import BodyRules
from family_app.content.rules_head import head_findings
from family_app.content.rules_lists import list_findings
from family_app.content.rules_pictures import picture_findings
from family_app.content.rules_resources import resource_findings
from family_app.content.rules_translation import translation_findings
from family_app.content.tree import Tree

READ = (
    "modules/*/module.toml",
    "modules/*/*.md",
    "programmes/*.toml",
    "resources/*.toml",
    "pictures/*.toml",
    "templates/*.md",
    "sources*.toml",
    "glossary.toml",
    "countries.toml",
    "calm.toml",
)


def check_assets(assets: tuple[Path, ...], today: date) -> tuple[Finding, ...]:
    """Every mistake in the content of `assets` (nearest first), in every language, sorted.

    Args:
        assets: folders that hold `content/` and `pictures/`.
        today: the day against which dates are stale.
    """
    names = {folder.name for root in assets for folder in (root / "content").glob("*/")}
    found: set[Finding] = set()
    for language in sorted(names | {FALLBACK}):
        overlay = Overlay.of(assets, language)
        found.update(_check(read_tree(overlay), overlay, today))
    return tuple(sorted(found, key=lambda one: (one.severity, one.file, one.line, one.key)))


def _check(tree: Tree, overlay: Overlay, today: date) -> Iterator[Finding]:
    yield from tree.findings
    for _, placed in tree.lessons:
        yield from head_findings(placed)
        yield from BodyRules(placed, tree).findings()
    yield from list_findings(tree)
    yield from resource_findings(tree, today)
    yield from picture_findings(tree, overlay)
    yield from translation_findings(tree)
    yield from _unread(overlay)
    for shelf, file in ((tree.disclosure, DISCLOSURE), (tree.calm, "calm.toml")):
        if not shelf.values():
            yield Finding(file, 0, "", "This file is missing. The program cannot do without it.")


def _unread(overlay: Overlay) -> Iterator[Finding]:
    """Files that nothing reads: most often a name that is spelt a little wrong."""
    for root in overlay.content:
        read = {file for pattern in READ for file in root.glob(pattern)}
        for file in sorted(root.rglob("*")):
            if file.is_file() and file not in read and not file.name.startswith("."):
                name = file.relative_to(root.parent).as_posix()
                yield Finding(name, 0, "", "Nothing reads this file. Check its name and folder.")
