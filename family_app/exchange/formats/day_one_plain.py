"""Day One's plain text: pages one after the other, each begun by a line with its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_DATE = re.compile(r"^\tDate:\t([^\n]{1,200})$", re.MULTILINE)
_FACT = re.compile(r"\t[^\n:]{1,40}:\t")
_DAY = re.compile(
    r"(?:(?P<d>\d{1,2})\.? (?P<m>[A-Za-z]{3,9}),?|(?P<m2>[A-Za-z]{3,9}) (?P<d2>\d{1,2}),)"
    r" (?P<y>\d{4})"
    r"(?:,? (?:at )?(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2}))?[ \u202f]?(?P<half>[AaPp][Mm])?)?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_TITLE = 120
_MOST_LOOKED_AT = 20


def journals(source: Source) -> list[str]:
    """The text files that hold a journal."""
    found = []
    for name in source.below("", ".txt")[:_MOST_LOOKED_AT]:
        try:
            text = source.text(name, LARGEST_LIST)
        except FileUnreadable:
            continue
        if _DATE.search(text.replace("\r\n", "\n")):
            found.append(name)
    return found


def pages(source: Source, names: list[str]) -> Iterator[Incoming | Rejected]:
    """The pages of these files; what stands before the first date is left out."""
    for name in names:
        text = source.text(name, LARGEST_LIST).replace("\r\n", "\n")
        begins = list(_DATE.finditer(text))
        ends = [one.start() for one in begins[1:]] + [len(text)]
        for number, (begin, end) in enumerate(zip(begins, ends, strict=True), start=1):
            try:
                yield _page(begin[1], text[begin.end() : end])
            except FileUnreadable as error:
                yield Rejected(f"{name}, entry {number}", str(error.facts["why"]))


def _page(written: str, rest: str) -> Incoming:
    moment = _moment(written)
    lines = rest.strip("\n").split("\n")
    while lines and _FACT.match(lines[0]):
        lines.pop(0)
    title, body = _title_and_body("\n".join(lines).strip("\n"))
    if not (title or body.strip()):
        raise FileUnreadable(why="There are no words on it.")
    return Incoming(
        source_key=key_of_text("dayone-text", moment.day, moment.time, title, body),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
    )


def _title_and_body(text: str) -> tuple[str, str]:
    """The first line, where it is short and more follows, is the title."""
    first, _, rest = text.partition("\n")
    if rest.strip() and first.strip() and len(first) <= _LONGEST_TITLE:
        return first.strip().removeprefix("# "), rest.lstrip("\n")
    return "", text


def _moment(written: str) -> Moment:
    found = _DAY.match(written.strip())
    month = (found["m"] or found["m2"]).lower()[:3] if found else ""
    if found is None or month not in _MONTHS:
        raise FileUnreadable(why="Its date is not one that the app can read.")
    try:
        day = date(int(found["y"]), _MONTHS.index(month) + 1, int(found["d"] or found["d2"]))
    except ValueError as error:
        raise FileUnreadable(why="Its date is not one that the app can read.") from error
    return Moment(day, _time(found))


def _time(found: re.Match[str]) -> str | None:
    """The time as written; midnight to the second stands for none."""
    if found["H"] is None:
        return None
    hour, minute, half = int(found["H"]), int(found["M"]), (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59 or (hour, minute, found["S"]) == (0, 0, "00"):
        return None
    return f"{hour:02d}:{minute:02d}"
