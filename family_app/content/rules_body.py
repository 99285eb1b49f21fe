"""What a lesson body must keep to: containers, exercises and checks in place, links and sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from markdown_it.token import Token

from family_app.content.finding import Finding
from family_app.content.lesson_text import CLOSE, OPEN, check_number
from family_app.content.links import is_allowed
from family_app.content.markdown import CITATION, tokens
from family_app.content.tree import LessonFile, Placed, Tree

TEXT_BOXES = ("story", "tip", "safety", "quote")
PLACES = ("picture", "try", "check")
PAGES = ("today", "learn", "journal", "circle", "resources", "plan", "help", "calm", "settings")

_LINK = re.compile(r"(?<!\\)\]\(([^)]*)\)")
_HTML = re.compile(r"</?[a-zA-Z][^<>\n]*>")
_AUTOLINK = re.compile(r"<https://[^<>\s]+>")
_FENCE_END = re.compile(r"^:{3,}\s*$")


class BodyRules:
    """Walks one lesson body; every rule is a method that yields what breaks it."""

    def __init__(self, placed: Placed[LessonFile], tree: Tree) -> None:
        self._placed = placed
        self._head = placed.value.head
        self._tree = tree
        self._lines = placed.value.body.split("\n")
        self._tokens = tokens(placed.value.body)

    def findings(self) -> Iterator[Finding]:
        """Every mistake of the body."""
        yield from self._boxes()
        yield from self._inline()
        yield from self._sources()

    def _at(self, line: int, why: str) -> Finding:
        """A mistake on a line of the body, counted from 0."""
        return Finding(self._placed.text.file, line + self._placed.value.body_line, "body", why)

    def _boxes(self) -> Iterator[Finding]:
        seen: Counter[tuple[str, str]] = Counter()
        open_boxes: list[tuple[str, int]] = []
        for token in self._tokens:
            if token.type == OPEN:
                name, _, word = token.info.strip().partition(" ")
                yield from self._one_box(token, name, word.strip(), inside=bool(open_boxes))
                seen[(name, word.strip())] += 1
                open_boxes.append((name, _line(token)))
            elif token.type == CLOSE:
                open_boxes.pop()
            elif open_boxes and open_boxes[-1][0] in PLACES and token.type == "inline":
                yield self._at(_line(token), f"A {open_boxes[-1][0]} container holds no text.")
            elif token.type == "heading_open" and token.tag == "h1":
                yield self._at(_line(token), "The title is the only top heading; begin with ##.")
        yield from self._placed_once(seen)

    def _one_box(self, token: Token, name: str, word: str, *, inside: bool) -> Iterator[Finding]:
        line = _line(token)
        end = token.map[1] if token.map else line
        if inside:
            yield self._at(line, "A container stands inside another. Close the first one before.")
        elif end >= len(self._lines) or not _FENCE_END.match(self._lines[end]):
            yield self._at(line, "This container is never closed. Add a line with only ::: below.")
        if not name:
            yield self._at(line, "This ::: opens a container without a name, or is one too many.")
        elif name in TEXT_BOXES:
            if word:
                yield self._at(line, f'"{name}" takes nothing after it; "{word}" is not read.')
        elif name not in PLACES:
            known = ", ".join((*PLACES, *TEXT_BOXES))
            yield self._at(line, f'There is no container "{name}". Known ones: {known}.')
        else:
            yield from self._place(line, name, word)

    def _place(self, line: int, name: str, word: str) -> Iterator[Finding]:
        """The name after `picture`, `try` or `check` must exist."""
        if name == "picture":
            if word not in self._tree.pictures:
                why = f'There is no picture "{word}". Add pictures/{word}.toml, or take it out.'
                yield self._at(line, why)
        elif name == "try":
            if all(exercise.id != word for exercise in self._head.exercise):
                yield self._at(line, f'The front matter has no exercise with the id "{word}".')
        elif not 1 <= check_number(word) <= len(self._head.check):
            count = len(self._head.check)
            yield self._at(line, f'There is no check "{word}"; the front matter has {count}.')

    def _placed_once(self, seen: Counter[tuple[str, str]]) -> Iterator[Finding]:
        for index, exercise in enumerate(self._head.exercise):
            times = seen[("try", exercise.id)]
            if times != 1:
                why = f"Place this exercise once in the text (::: try {exercise.id}), not {times}x."
                yield self._placed.finding(("exercise", index, "id"), why)
        for index in range(len(self._head.check)):
            times = seen[("check", str(index + 1))]
            if times != 1:
                why = f"Place this check once in the text (::: check {index + 1}), not {times}x."
                yield self._placed.finding(("check", index), why)

    def _inline(self) -> Iterator[Finding]:
        for token in self._tokens:
            if token.type != "inline":
                continue
            text = _without_code(token)
            for match in _LINK.finditer(text):
                yield from self._link(_line_of(token, match.group()), match.group(1).strip())
            if "![" in text:
                why = "Pictures stand in a container: ::: picture NAME"
                yield self._at(_line_of(token, "!["), why)
            html = _HTML.search(_AUTOLINK.sub("", text))
            if html:
                why = f"{html.group()} would be shown as text: lessons hold no HTML."
                yield self._at(_line_of(token, html.group()), why)

    def _link(self, line: int, link: str) -> Iterator[Finding]:
        why = broken_link(link, self._tree)
        if why:
            yield self._at(line, why)

    def _sources(self) -> Iterator[Finding]:
        cited: set[str] = set()
        for token in self._tokens:
            for child in token.children or ():
                if child.type == CITATION:
                    cited.add(child.content)
                    yield from self._citation(token, child.content)
        for index, key in enumerate(self._head.sources):
            at = ("sources", index)
            if key not in self._tree.sources:
                yield self._placed.finding(at, f'"{key}" is not in sources.toml. Add it there.')
            if key not in cited:
                why = f"Nothing in the text carries [^{key}]. Mark its claim, or take it out."
                yield self._placed.finding(at, why)
            if key in self._head.sources[:index]:
                yield self._placed.finding(at, f'"{key}" is listed twice.')

    def _citation(self, token: Token, key: str) -> Iterator[Finding]:
        if key not in self._head.sources:
            line = _line_of(token, f"[^{key}]")
            yield self._at(
                line, f'Add "{key}" to the sources of this lesson, or take the mark out.'
            )


def broken_link(link: str, tree: Tree) -> str:
    """The sentence about a link that leads nowhere; "" for a good one."""
    if not is_allowed(link):
        return (
            f'"{link}" is no link a lesson may hold. '
            "Use lesson:ID, glossary:ID, page:NAME, help: or an https address."
        )
    scheme, _, rest = link.partition(":")
    shelves: dict[str, Container[object]] = {
        "lesson": tree.lessons,
        "glossary": tree.terms,
        "source": tree.sources,
    }
    if scheme in shelves and rest not in shelves[scheme]:
        return f'There is no {scheme} "{rest}". Check its spelling.'
    if scheme == "page" and rest not in PAGES:
        return f'There is no page "{rest}". Pages: {", ".join(PAGES)}.'
    return ""


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _line_of(token: Token, piece: str) -> int:
    """The line of `piece` inside a token's text."""
    before = token.content.partition(piece)[0] if piece in token.content else ""
    return _line(token) + before.count("\n")


def _without_code(token: Token) -> str:
    """The source of an inline token with its `code` left out, line ends kept."""
    text = token.content
    for child in token.children or ():
        if child.type == "code_inline":
            text = text.replace(child.content, "", 1)
    return text
