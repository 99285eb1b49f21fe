"""RedNotebook: its folder of month files, or the zip that it writes as a backup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from family_app.errors import FileUnreadable
from family_app.exchange.formats.txt2tags import to_markdown
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

_MONTH = re.compile(r"(?:^|/)(\d{4})-(\d{2})\.txt$")
_FIRST_DAY = re.compile(r"^\s*\d{1,2}\s*:", re.MULTILINE)
_TAG = re.compile(r"(?<![\w#&/])#([^\W\d_][\w-]*)")
_NOT_YAML = "It is not a month that RedNotebook wrote."


class _MonthLoader(yaml.SafeLoader):
    """Old months mark their texts as unicode; nothing else is ever made."""


def _as_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    return loader.construct_scalar(node)


_MonthLoader.add_constructor("tag:yaml.org,2002:python/unicode", _as_text)


class _RedNotebook:
    name = "rednotebook"
    title = "RedNotebook"

    def recognise(self, source: Source) -> bool:
        for name in _months(source)[:5]:
            try:
                text = source.text(name).strip()
            except FileUnreadable:
                continue
            if text in {"{}", ""} or _FIRST_DAY.match(text):
                return True
        return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        months = _months(source)
        if not months:
            raise FileUnreadable(why="There is no month of RedNotebook in it.")
        for name in months:
            try:
                yield from _month(source, name)
            except FileUnreadable as error:
                yield Rejected(name, str(error.facts["why"]))


FORMAT = _RedNotebook()


def _months(source: Source) -> list[str]:
    """Months by name; copies that the program keeps beside them have other endings."""
    return [name for name in source.names() if _MONTH.search(f"/{name}")]


def _month(source: Source, name: str) -> Iterator[Incoming | Rejected]:
    found = _MONTH.search(f"/{name}")
    assert found is not None
    for day, held in sorted(_days(source.text(name)).items(), key=_by_number):
        where = f"{name}, day {day}"
        try:
            when = date(int(found[1]), int(found[2]), int(str(day)))
        except ValueError:
            yield Rejected(where, "There is no such day.")
            continue
        if not isinstance(held, dict):
            yield Rejected(where, "It holds no text that the app can read.")
            continue
        page = _page(source, name, when, held)
        if page is not None:
            yield page


def _by_number(item: tuple[Any, Any]) -> tuple[int, str]:
    day = item[0]
    return (day if isinstance(day, int) else 99), str(day)


def _days(text: str) -> dict[Any, Any]:
    try:
        # A safe loader with one more tag.
        days = yaml.load(text, Loader=_MonthLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise FileUnreadable(why=_NOT_YAML) from error
    if days is None:
        return {}
    if not isinstance(days, dict):
        raise FileUnreadable(why=_NOT_YAML)
    return days


def _page(source: Source, name: str, when: date, held: dict[Any, Any]) -> Incoming | None:
    text = held.get("text")
    written = text if isinstance(text, str) else ""
    files: list[IncomingFile] = []

    def picture(address: str) -> str:
        files.append(_file(source, name, address))
        return f"![](incoming:{len(files) - 1})"

    body = to_markdown(written, picture).strip("\n")
    tags = dict.fromkeys(_TAG.findall(written))
    for category, entries in held.items():
        if category == "text" or not isinstance(entries, dict):
            continue
        names = [str(entry).strip() for entry in entries if str(entry).strip()]
        if str(category) == "Tags":
            tags.update(dict.fromkeys(one.lstrip("#").replace(" ", "-") for one in names))
        elif names:
            lines = "\n".join(f"- {to_markdown(one, picture)}" for one in names)
            body = f"{body}\n\n## {category}\n\n{lines}".strip("\n")
    if not (body or tags):
        return None
    return Incoming(
        # One page a day is all that the program knows.
        source_key=f"rednotebook:{when.isoformat()}",
        day=when,
        body=body,
        tags=tuple(tags),
        files=tuple(files),
    )


def _file(source: Source, month: str, address: str) -> IncomingFile:
    """A picture that lies in what was brought in; files elsewhere on the disk are never read."""
    path = address.removeprefix("file://").replace("\\", "/")
    folder = month.rpartition("/")[0]
    plain = path.removeprefix("./")
    inside = f"{folder}/{plain}" if folder else plain
    label = path.rpartition("/")[2]
    if path.startswith("/") or ".." in path.split("/") or not source.has(inside):
        return IncomingFile(label, None)
    return IncomingFile(label, lambda: source.read(inside))
