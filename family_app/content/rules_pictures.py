"""What drawings and their words must keep to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from family_app.content.finding import Finding
from family_app.content.ids import bad_id
from family_app.content.overlay import Overlay
from family_app.content.pictures import word_keys
from family_app.content.tree import Placed, Tree
from family_app.domain.lesson import Picture

SHORTEST_ALTERNATIVE = 40
"""Characters; less than that names a picture and does not tell it."""

_PLACED = re.compile(r"^:::\s*picture\s+(\S+)", re.MULTILINE)


def picture_findings(tree: Tree, overlay: Overlay) -> Iterator[Finding]:
    """Every mistake in pictures: no drawing, no alternative, words and keys that do not meet."""
    used = {module.picture for module in tree.modules.values()}
    for lesson in tree.lessons.values():
        used.update(_PLACED.findall(lesson.body))
    for name, placed in tree.pictures:
        if why := bad_id(name):
            yield placed.finding(("name",), why)
        if len(placed.value.alt) < SHORTEST_ALTERNATIVE:
            why = "Say all that the picture shows, for people who cannot see it."
            yield placed.finding(("alt",), why)
        if name not in used:
            why = "No lesson or module shows this picture."
            yield placed.finding(("name",), why, warning=True)
        file = overlay.drawing(name)
        if file is None:
            yield placed.finding(("name",), f"There is no drawing pictures/{name}.svg.")
        else:
            yield from _drawing(placed, file)
    for file in (one for folder in overlay.pictures for one in sorted(folder.glob("*.svg"))):
        if file.stem not in tree.pictures:
            why = f"This drawing has no words. Add pictures/{file.stem}.toml with its alt text."
            yield Finding(f"pictures/{file.name}", 0, "", why)


def _drawing(placed: Placed[Picture], file: Path) -> Iterator[Finding]:
    svg = file.read_text(encoding="utf-8")
    try:
        ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        yield Finding(f"pictures/{file.name}", error.position[0], "", f"Not valid XML: {error}.")
        return
    asked, given = word_keys(svg), set(placed.value.words)
    for key in sorted(asked - given):
        yield placed.finding(("words",), f'The drawing asks for the word "{key}". Add it.')
    for key in sorted(given - asked):
        yield placed.finding(("words", key), "The drawing has no place for this word.")
