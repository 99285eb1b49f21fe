"""The kinds of files that pages come in from: one file each, and one line here.

The first one that recognises a file reads it, so that the plainest ones come last.
"""

from __future__ import annotations

from family_app.errors import FileUnreadable
from family_app.exchange.formats import (
    day_one,
    daylio,
    diarium,
    diaro,
    joplin,
    journey,
    jrnl,
    markdown,
    mini_diary,
    own_json,
    red_notebook,
    standard_notes,
    text,
)
from family_app.exchange.formats.format import Format
from family_app.exchange.source import Source

FORMATS: tuple[Format, ...] = (
    own_json.FORMAT,
    day_one.FORMAT,
    journey.FORMAT,
    daylio.FORMAT,
    diaro.FORMAT,
    mini_diary.FORMAT,
    standard_notes.FORMAT,
    joplin.FORMAT,
    diarium.FORMAT,
    red_notebook.FORMAT,
    jrnl.FORMAT,
    markdown.FORMAT,
    text.FORMAT,
)


def by_name(name: str) -> Format:
    """The format of that name; raises KeyError."""
    return {one.name: one for one in FORMATS}[name]


def recognised(source: Source) -> Format:
    """The format of a file, folder or archive.

    Raises:
        FileUnreadable: it is none that the app knows.
    """
    for one in FORMATS:
        if one.recognise(source):
            return one
    raise FileUnreadable(why="This is no kind of journal file that the app knows.")
