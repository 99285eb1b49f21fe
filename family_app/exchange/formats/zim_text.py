"""A page of Zim's wiki text as Markdown."""

from __future__ import annotations

import re
from datetime import date

from family_app.exchange.dates import Moment, read_moment

MARK = "Content-Type: text/x-zim-wiki"
_HEADER = re.compile(r"\A(?:[A-Za-z-]+: [^\n]*\n)+\n?")
_IN_PATH = re.compile(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})(?:\.txt|/|$)")
_HEADING = re.compile(r"^(={2,6}) ([^\n]+)$", re.MULTILINE)
_CHANGES = (
    (re.compile(r"(?<![:/])//(?=\S)([^\n]{0,200}?\S)//(?!/)"), r"*\1*"),
    (re.compile(r"''(?=\S)([^\n]{0,200}?\S)''"), r"`\1`"),
    (re.compile(r"__(?=\S)([^\n]{0,200}?\S)__"), r"**\1**"),
    (re.compile(r"^(\s*)\[ \] ", re.MULTILINE), r"\1- [ ] "),
    (re.compile(r"^(\s*)\[[*xX>]\] ", re.MULTILINE), r"\1- [x] "),
    (re.compile(r"\{\{(?:\./)?([^{}?|\n]{1,300})(?:[?|][^{}\n]{0,300})?\}\}"), r"![](<\1>)"),
    (re.compile(r"\[\[([^][|\n]{1,300})\|([^][\n]{1,300})\]\]"), r"\2"),
)
_TAG = re.compile(r"(?:^|(?<=\s))@([\w-]+)")


def zim_page(text: str) -> tuple[Moment | None, str, str, tuple[str, ...]]:
    """The moment it was made, the title, the body and the tags of a page."""
    text = text.replace("\r\n", "\n")
    header = _HEADER.match(text)
    made = None
    if header is not None:
        for line in header[0].splitlines():
            name, _, value = line.partition(": ")
            if name == "Creation-Date":
                made = read_moment(value)
        text = text[header.end() :]
    body = _HEADING.sub(lambda found: f"{'#' * (7 - len(found[1]))} {found[2].rstrip(' =')}", text)
    for old, new in _CHANGES:
        body = old.sub(new, body)
    title = ""
    if body.startswith("# "):
        line, _, body = body.partition("\n")
        title = line[2:].strip()
    return made, title, body.lstrip("\n"), tuple(dict.fromkeys(_TAG.findall(body)))


def day_in_path(name: str) -> date | None:
    """The day of a page of a diary that has a folder for each year and month."""
    found = _IN_PATH.search(name)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
