"""Turns TOML tables into domain values; the dataclasses are the schema, read strictly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, get_args, get_type_hints

from family_app.content.finding import Finding, KeyPath, dotted
from family_app.content.toml_lines import line_of

T = TypeVar("T")
Form: TypeAlias = Any
"""A dataclass, or what stands in an annotation, such as `tuple[str, ...]`."""

_AT = re.compile(r" - at `\$?(.*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MEND = {
    "paid_tie": 'Say who may be paid: paid_tie = { kind = "none", words = "…" }.',
    "source": "Say where the entry was seen.",
    "checked_on": 'Give the date the source states, or "unknown".',
    "status": 'Say how it is confirmed: "owner", "two sources" or "once".',
    "alt": "Say in words what the picture shows, for people who cannot see it.",
}


def name_below(root: Path, file: Path) -> str:
    """The file as an author knows it: language folder and below, with forward slashes."""
    return file.relative_to(root.parent).as_posix()


class Text:
    """One TOML text of a file, able to point at the line of any of its keys."""

    def __init__(self, root: Path, file: Path, toml: str, first_line: int = 1) -> None:
        self.root = root
        self.file = name_below(root, file)
        self._toml = toml
        self._first = first_line

    def table(self) -> dict[str, Any] | Finding:
        """The parsed table, or the mistake that keeps it from being read."""
        try:
            return tomllib.loads(self._toml)
        except tomllib.TOMLDecodeError as error:
            at = _TOML_LINE.search(str(error))
            line = int(at.group(1)) if at else self._toml.count("\n") + 1
            words = _TOML_LINE.sub("", str(error)).strip()
            why = f"This is not valid TOML: {words}. Look at quotes, commas and brackets here."
            return Finding(self.file, line + self._first - 1, "", why)
        except RecursionError:
            why = "Its brackets are too deep to read. Look for one that is never closed."
            return Finding(self.file, self._first, "", why)

    def finding(self, path: KeyPath, why: str, *, warning: bool = False) -> Finding:
        """A mistake at a key of this text."""
        line = line_of(self._toml, path) + self._first - 1
        return Finding(self.file, line, dotted(path), why, "warning" if warning else "error")


def convert(table: object, kind: type[T], text: Text, at: KeyPath = ()) -> T | Finding:
    """The value a table stands for, or the first mistake in it.

    Args:
        table: parsed TOML.
        kind: the dataclass it must be.
        text: where it came from.
        at: the key path of `table` in that text.
    """
    import msgspec

    try:
        return msgspec.convert(table, kind, strict=True)
    except msgspec.ValidationError as error:
        path, why = _explain(str(error), kind)
        return text.finding(at + path, why)


def unknown_keys(value: object, kind: Form, at: KeyPath = ()) -> Iterator[KeyPath]:
    """The path of every key of `value` that the dataclass `kind` does not have."""
    if isinstance(value, dict):
        hints = _hints(kind)
        for key, inner in value.items():
            if key not in hints and hints:
                yield (*at, key)
            elif isinstance(inner, dict | list):
                yield from unknown_keys(inner, hints.get(key), (*at, key))
    elif isinstance(value, list) and get_args(kind):
        for index, inner in enumerate(value):
            yield from unknown_keys(inner, get_args(kind)[0], (*at, index))


def unknown_key(path: KeyPath, kind: Form) -> str:
    """The sentence about a key nobody reads, naming the closest one that exists."""
    from difflib import get_close_matches

    names = [name for step in _kinds_below(kind) for name in _hints(step)]
    close = get_close_matches(str(path[-1]), names, 1)
    hint = f'Did you mean "{close[0]}"?' if close else "Take it out, or check its spelling."
    return f'Nothing reads the key "{path[-1]}" here. {hint}'


@cache
def _hints(kind: Form) -> dict[str, Form]:
    """The fields of a dataclass, or of the one among the members of `A | B`; else nothing."""
    for member in (kind, *get_args(kind)):
        if isinstance(member, type) and is_dataclass(member):
            return get_type_hints(member)
    return {}


def _kinds_below(kind: Form) -> Iterator[Form]:
    """A dataclass and every dataclass among its fields."""
    if _hints(kind):
        yield kind
    for hint in _hints(kind).values():
        for member in (hint, *get_args(hint)):
            yield from _kinds_below(member)


def _choices(kind: Form, path: KeyPath) -> str:
    """What may stand at `path`, where that is one of a few words."""
    for step in path:
        kind = get_args(kind)[0] if isinstance(step, int) else _hints(kind).get(step)
    words: tuple[object, ...] = get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = tuple(member.value for member in kind)
    return ", ".join(f'"{word}"' for word in words if isinstance(word, str))


def _explain(message: str, kind: Form) -> tuple[KeyPath, str]:
    """A key path and a sentence from one of msgspec's messages."""
    at = _AT.search(message)
    path: KeyPath = tuple(
        int(number) if number else name for name, number in _STEP.findall(at.group(1) if at else "")
    )
    words = _AT.sub("", message).replace("`", '"')
    missing = re.search(r'missing required field "([^"]+)"', words)
    if missing:
        name = missing.group(1)
        return path, f'"{name}" is missing. {_MEND.get(name, "Add it.")}'
    if 'Expected "str", got' in words:
        words += ". Put the value in quotes"
    choices = _choices(kind, path) if words.startswith("Invalid enum value") else ""
    return path, f"{words}. Write one of {choices}." if choices else f"{words}."
