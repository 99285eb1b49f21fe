"""Cuts a lesson or template file into its TOML front matter and its Markdown body."""

from __future__ import annotations

from dataclasses import dataclass

FENCE = "+++"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Both halves of a file, and the line of the file (from 1) on which each begins."""

    head: str
    head_line: int
    body: str
    body_line: int


class NoFrontMatter(ValueError):
    """The file does not begin with a fenced head; the text says what is missing."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


def split_front_matter(text: str) -> FrontMatter:
    """Split `text` at its two fence lines.

    Raises:
        NoFrontMatter: the first line is no fence, or the head never ends.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        raise NoFrontMatter(f"Begin the file with a line that holds only {FENCE}.", 1)
    for index in range(1, len(lines)):
        if lines[index].rstrip() == FENCE:
            head, body = lines[1:index], lines[index + 1 :]
            return FrontMatter("\n".join(head), 2, "\n".join(body), index + 2)
    raise NoFrontMatter(f"End the front matter with a second line that holds only {FENCE}.", 1)
