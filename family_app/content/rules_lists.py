"""What paths, terms, sources, templates and the calm page must keep to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from family_app.content.finding import Finding
from family_app.content.ids import bad_id
from family_app.content.rules_body import broken_link
from family_app.content.tree import Tree

START_PAGES = ("help", "circle", "calm")
MOST_LESSONS_A_WEEK = 7
SEEN = ("full text", "abstract", "secondary:")

_LINK = re.compile(r"\]\(([^)]*)\)")


def list_findings(tree: Tree) -> Iterator[Finding]:
    """Every mistake in the short lists."""
    yield from _situations(tree)
    yield from _myths(tree)
    yield from _programmes(tree)
    yield from _terms(tree)
    yield from _sources(tree)
    yield from _templates(tree)
    yield from _calm(tree)


def _programmes(tree: Tree) -> Iterator[Finding]:
    for key, placed in tree.programmes:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        for index, lesson in enumerate(placed.value.lessons):
            at = ("lessons", index)
            if lesson not in tree.lessons:
                yield placed.finding(at, f'There is no lesson "{lesson}".')
            if lesson in placed.value.lessons[:index]:
                yield placed.finding(at, f'"{lesson}" stands twice in this path.')
        scheme, _, name = placed.value.start.partition(":")
        known = START_PAGES if scheme == "page" else tree.lessons if scheme == "lesson" else ()
        if name not in known:
            why = f"Start with lesson:ID, or one of page:{', page:'.join(START_PAGES)}."
            yield placed.finding(("start",), why)
        for index, line in enumerate(placed.value.lines):
            if line not in tree.resources:
                yield placed.finding(("lines", index), f'No resource has the id "{line}".')
        if not 1 <= placed.value.pace <= MOST_LESSONS_A_WEEK:
            why = f"Give a pace of 1 to {MOST_LESSONS_A_WEEK} lessons a week."
            yield placed.finding(("pace",), why)


def _terms(tree: Tree) -> Iterator[Finding]:
    for key, placed in tree.terms:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        if not placed.value.meaning.strip():
            yield placed.finding(("meaning",), "Say what the word means.")
        if placed.value.source and placed.value.source not in tree.sources:
            yield placed.finding(("source",), f'"{placed.value.source}" is not in sources.toml.')


def _situations(tree: Tree) -> Iterator[Finding]:
    used: set[str] = set()
    for key, placed in tree.situations:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        for index, line in enumerate(placed.value.line):
            at = ("line", index)
            if why := bad_id(line.id):
                yield placed.finding((*at, "id"), why)
            if line.id in used:
                yield placed.finding((*at, "id"), f'"{line.id}" stands twice. Ids are used once.')
            used.add(line.id)
            if not line.says.strip():
                yield placed.finding((*at, "says"), "Write what can be said.")
            if line.lesson and line.lesson not in tree.lessons:
                yield placed.finding((*at, "lesson"), f'There is no lesson "{line.lesson}".')


def _myths(tree: Tree) -> Iterator[Finding]:
    for key, placed in tree.myths:
        myth = placed.value
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        if not myth.explain.strip():
            yield placed.finding(("explain",), "Say why; that is what a reader takes away.")
        for index, source in enumerate(myth.sources):
            if source not in tree.sources:
                yield placed.finding(("sources", index), f'"{source}" is not in sources.toml.')
        if myth.lesson and myth.lesson not in tree.lessons:
            yield placed.finding(("lesson",), f'There is no lesson "{myth.lesson}".')


def _sources(tree: Tree) -> Iterator[Finding]:
    used = {key for _, placed in tree.lessons for key in placed.value.head.sources}
    used |= {term.source for term in tree.terms.values()}
    used |= {key for myth in tree.myths.values() for key in myth.sources}
    used |= {calm.source for calm in tree.calm.values()}
    for key, placed in tree.sources:
        if why := bad_id(key):
            yield placed.finding((), why)
        if not placed.value.seen.startswith(SEEN):
            yield placed.finding(("seen",), 'Say "full text", "abstract" or "secondary: where".')
        if key not in used:
            why = "Nothing cites this source. Cite it, or take it out."
            yield placed.finding((), why, warning=True)


def _templates(tree: Tree) -> Iterator[Finding]:
    for key, placed in tree.templates:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        elif PurePosixPath(placed.text.file).stem != key:
            yield placed.finding(("id",), f"Name the file {key}.md, so that file and id agree.")
    for key, prompt in tree.prompts:
        if why := bad_id(key):
            yield prompt.finding(("id",), why)
        if not prompt.value.asks.strip().endswith((".", "?")):
            yield prompt.finding(("asks",), "End the question with a question mark or a period.")


def _calm(tree: Tree) -> Iterator[Finding]:
    for _, placed in tree.calm:
        calm = placed.value
        if calm.source not in tree.sources:
            yield placed.finding(("source",), f'"{calm.source}" is not in sources.toml.')
        if min(calm.breathe_in, calm.breathe_out, calm.rounds) < 1:
            yield placed.finding(("breathe_in",), "Breaths and rounds count from 1.")
        for link in _LINK.findall(calm.closing.text):
            if why := broken_link(link, tree):
                yield placed.finding(("closing", "text"), why)
