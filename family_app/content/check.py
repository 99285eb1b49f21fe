"""Checks whole content trees: what an author runs before anyone reads the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from family_app.content.finding import Finding
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.read_tree import DISCLOSURE, read_tree
from family_app.content.rules_body import BodyRules
from family_app.content.rules_head import head_findings
from family_app.content.rules_ids import id_findings
from family_app.content.rules_lists import list_findings
from family_app.content.rules_modules import gate_findings, module_findings
from family_app.content.rules_pictures import picture_findings
from family_app.content.rules_plans import plan_findings
from family_app.content.rules_reading import reading_findings
from family_app.content.rules_resources import resource_findings
from family_app.content.rules_translation import translation_findings
from family_app.content.rules_wording import wording_findings
from family_app.content.tree import Tree
from family_app.errors import Refused

READ = (
    "modules/*/module.toml",
    "modules/*/*.md",
    "programmes/*.toml",
    "resources/*.toml",
    "pictures/*.toml",
    "templates/*.md",
    "plans/*.toml",
    "made-up/*.toml",  # the family of the tour and of the pictures in the README
    "sources*.toml",
    "glossary.toml",
    "good-lines.toml",
    "myths.toml",
    "prompts.toml",
    "wording.toml",
    "retired-ids.toml",
    "released-ids.txt",
    "countries.toml",
    "calm.toml",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Content to check: the folder of languages, those meant, and where drawings are.

    `bundled` is our own content folder; its lists of words serve content that brings none.
    """

    content: Path
    languages: tuple[str, ...]
    pictures: Path
    bundled: Path

    @classmethod
    def of(cls, folder: Path, bundled: Path) -> Place:
        """What `folder` is: assets, their content folder, or one language of it.

        Args:
            folder: what the author named.
            bundled: our own assets.

        Raises:
            Refused: there is no content in it.
        """
        content, languages = folder, _languages(folder)
        if (folder / "content").is_dir():
            content, languages = folder / "content", _languages(folder / "content")
        elif _is_language(folder):
            content, languages = folder.parent, (folder.name,)
        if not languages:
            raise Refused(why="There is no content in this folder.")
        pictures = content.parent / "pictures"
        if not pictures.is_dir():
            pictures = bundled / "pictures"
        return cls(content, languages, pictures, bundled / "content")


def check_content(place: Place, today: date) -> tuple[Finding, ...]:
    """Every mistake in the content of a place, errors before warnings, then by file and line.

    Args:
        place: what to check; a language is checked together with the English beneath it.
        today: the day against which dates are stale.
    """
    found: set[Finding] = set()
    for language in place.languages:
        names = tuple(dict.fromkeys((language, FALLBACK)))
        overlay = Overlay(_roots(names, place.content), (place.pictures,))
        lists = Overlay(_roots(names, place.content, place.bundled), ())
        found.update(_check(read_tree(overlay), overlay, lists, today))
    return tuple(sorted(found, key=lambda one: (one.severity, one.file, one.line, one.key)))


def _is_language(folder: Path) -> bool:
    return any((folder / name).exists() for name in ("modules", "resources", "sources.toml"))


def _languages(folder: Path) -> tuple[str, ...]:
    if not folder.is_dir():
        return ()
    return tuple(sorted(one.name for one in folder.iterdir() if _is_language(one)))


def _roots(languages: Iterable[str], *folders: Path) -> tuple[Path, ...]:
    every = (folder / name for folder in folders for name in languages)
    return tuple(root for root in every if root.is_dir())


def _check(tree: Tree, overlay: Overlay, lists: Overlay, today: date) -> Iterator[Finding]:
    yield from tree.findings
    for _, placed in tree.lessons:
        yield from head_findings(placed)
        yield from BodyRules(placed, tree).findings()
    yield from module_findings(tree)
    yield from gate_findings(tree)
    yield from list_findings(tree)
    yield from plan_findings(tree)
    yield from resource_findings(tree, today)
    yield from picture_findings(tree, overlay)
    yield from translation_findings(tree, overlay)
    yield from id_findings(tree, overlay)
    yield from reading_findings(tree)
    yield from wording_findings(tree, lists)
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
