"""Finds the line of a TOML text on which a key stands, so that a mistake can be pointed at."""

from __future__ import annotations

import re
from functools import lru_cache

from family_app.content.finding import KeyPath

_HEADER = re.compile(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")
_STRINGS = re.compile(r"""\"{3}|'{3}|"(?:\\.|[^"\\])*"|'[^']*'|\#.*""")
_PART = re.compile(r"""["']?([^"'.\s]+)["']?""")


def line_of(text: str, path: KeyPath) -> int:
    """The line (from 1) of the key nearest to `path`; 1 where nothing of it is found."""
    best_line, best_length = 1, 0
    for line, found in _keys(text):
        length = _shared(found, path)
        if length > best_length and length == len(found):
            best_line, best_length = line, length
    return best_line


def _shared(found: KeyPath, path: KeyPath) -> int:
    length = 0
    for mine, theirs in zip(found, path, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


@lru_cache(maxsize=4)
def _keys(text: str) -> tuple[tuple[int, KeyPath], ...]:
    """Every table header and key with its line; a list of tables counts its tables."""
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    keys: list[tuple[int, KeyPath]] = []
    open_quote = ""
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not open_quote and depth <= 0:
            header, key = _HEADER.match(line), _KEY.match(line)
            if header:
                table = _table(header.group(2), header.group(1) == "[[", counts)
                keys.append((number, table))
                continue
            if key:
                keys.append((number, table + tuple(_PART.findall(key.group(1)))))
        open_quote, depth = _still_open(line, open_quote, depth)
    return tuple(keys)


def _table(name: str, many: bool, counts: dict[KeyPath, int]) -> KeyPath:
    path: KeyPath = ()
    parts = _PART.findall(name)
    for index, part in enumerate(parts):
        path = (*path, part)
        if many and index == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _still_open(line: str, quote: str, depth: int) -> tuple[str, int]:
    """The triple quote and the depth of brackets that are open at the end of `line`."""
    position = 0
    if quote:
        end = line.find(quote)
        if end < 0:
            return quote, depth
        position = end + 3
    while position < len(line):
        match = _STRINGS.search(line, position)
        plain = line[position : match.start() if match else len(line)]
        depth += plain.count("[") + plain.count("{") - plain.count("]") - plain.count("}")
        if match is None:
            break
        if match.group() in ('"""', "'''"):
            end = line.find(match.group(), match.end())
            if end < 0:
                return match.group(), depth
            position = end + 3
        else:
            position = match.end()
    return "", max(depth, 0)
