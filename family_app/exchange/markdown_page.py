"""One journal page as a Markdown file with YAML front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

import yaml

from family_app.domain.entry import Entry
from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, day_in_name, read_moment

_FENCE = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"\A# +([^\n]*)(?:\n|\Z)")

# Beyond what any page needs; the library takes long over very long or deep ones.
_LONGEST_FRONT, _MOST_BRACKETS = 20_000, 400


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """What one file holds. `uid` is set where the file came from our own export."""

    moment: Moment
    title: str = field(repr=False)
    body: str = field(repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    people: tuple[str, ...] = field(default=(), repr=False)
    lessons: tuple[str, ...] = ()
    zone: str | None = None
    uid: str | None = None
    starred: bool = False
    strain: int | None = None
    hope: int | None = None
    files: tuple[str, ...] = field(default=(), repr=False)


def read_page(text: str, name: str, changed_on: date) -> MarkdownPage:
    """Read a file's text; its day comes from the front matter, else its name, else `changed_on`.

    A first `# heading` is the title and leaves the text, unless the front matter names a title.

    Raises:
        FileUnreadable: front matter that is not YAML, or a date in it that is none.
    """
    facts, rest = _split(text)
    uid = _word(facts, "id") if _word(facts, "app") == "close-circle" else None
    if uid is None:
        rest = rest.replace("\r\n", "\n").replace("\r", "\n")
    title, body = _title_and_body(facts, rest)
    return MarkdownPage(
        moment=_moment(facts, name, changed_on),
        title=title,
        body=body,
        tags=tuple(tag.lstrip("#") for tag in _words(facts, "tags") if tag.lstrip("#")),
        people=_words(facts, "people"),
        lessons=_words(facts, "lessons"),
        zone=_word(facts, "zone"),
        uid=uid,
        starred=_word(facts, "starred") == "true",
        strain=_level(facts, "strain"),
        hope=_level(facts, "hope"),
        files=_words(facts, "files"),
    )


def write_page(entry: Entry, people: tuple[str, ...] = (), files: tuple[str, ...] = ()) -> str:
    """A page in the same form; reading it back gives the same page.

    `files` are the places of what is attached and not mentioned in the text.
    """
    facts: dict[str, object] = {"app": "close-circle", "id": str(entry.uid)}
    facts["date"] = entry.day.isoformat() + (f" {entry.time}" if entry.time else "")
    if entry.zone:
        facts["zone"] = entry.zone
    for key, values in (("tags", entry.tags), ("people", people), ("lessons", entry.lessons)):
        if values:
            facts[key] = [str(value) for value in values]
    if entry.starred:
        facts["starred"] = True
    felt = {"strain": entry.strain, "hope": entry.hope}
    facts |= {key: level for key, level in felt.items() if level is not None}
    if files:
        facts["files"] = list(files)
    as_heading = _fits_heading(entry.title)
    if not as_heading and (entry.title or _HEADING.match(entry.body)):
        facts["title"] = entry.title
    front = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)
    heading = f"# {entry.title}\n\n" if as_heading else ""
    return f"---\n{front}---\n\n{heading}{entry.body}"


def _fits_heading(title: str) -> bool:
    return bool(title) and title == title.strip() and not set("\n\r") & set(title)


def _split(text: str) -> tuple[dict[str, object], str]:
    unified = text if text.startswith("---\n") else re.sub(r"\A---[ \t]*\r\n", "---\n", text)
    if unified is not text:
        unified = unified.replace("\r\n", "\n")
    match = _FENCE.match(unified)
    if match is None:
        return {}, text
    if len(match[1]) > _LONGEST_FRONT or sum(map(match[1].count, "[{")) > _MOST_BRACKETS:
        raise FileUnreadable(why="The part between the --- lines is too long.")
    try:
        # The base loader makes only strings, lists and maps: nothing in the file can run.
        facts = yaml.load(match[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise FileUnreadable(why="The part between the --- lines is not YAML.") from error
    if facts is None or facts == "":
        facts = {}
    if not isinstance(facts, dict):
        return {}, text
    rest = unified[match.end() :]
    return {str(key).lower(): value for key, value in facts.items()}, rest.removeprefix("\n")


def _title_and_body(facts: dict[str, object], rest: str) -> tuple[str, str]:
    title = _word(facts, "title", empty_is_none=False)
    if title is not None:
        return title, rest
    match = _HEADING.match(rest)
    if match is None:
        return "", rest
    return match[1].rstrip(" \t"), rest[match.end() :].removeprefix("\n")


def _moment(facts: dict[str, object], name: str, changed_on: date) -> Moment:
    for key in ("date", "created"):
        written = _word(facts, key)
        if written is not None:
            moment = read_moment(written)
            if moment is None:
                raise FileUnreadable(why=f"Its {key} is not a date the app can read.")
            return moment
    named = day_in_name(name)
    return Moment(named if named is not None else changed_on)


def _word(facts: dict[str, object], key: str, *, empty_is_none: bool = True) -> str | None:
    value = facts.get(key)
    if not isinstance(value, str) or (empty_is_none and not value.strip()):
        return None
    return value.strip() if empty_is_none else value


def _level(facts: dict[str, object], key: str) -> int | None:
    """A level from 0 to 10, as on our own pages."""
    word = _word(facts, key) or ""
    return int(word) if word.isascii() and word.isdigit() and int(word[:3]) <= 10 else None


def _words(facts: dict[str, object], key: str) -> tuple[str, ...]:
    value = facts.get(key)
    if isinstance(value, str):
        parts: list[object] = list(value.split(",") if "," in value else value.split())
    elif isinstance(value, list):
        parts = value
    else:
        return ()
    found = (part.strip() for part in parts if isinstance(part, str))
    return tuple(dict.fromkeys(part for part in found if part))
