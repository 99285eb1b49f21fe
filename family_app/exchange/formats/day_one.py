"""Day One, in each of the three forms in which its journals lie about: JSON, classic, text."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import FileUnreadable
from family_app.exchange.formats import day_one_classic, day_one_json, day_one_plain
from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

_FORMS = (day_one_json, day_one_classic, day_one_plain)


class _DayOne:
    name = "dayone"
    title = "Day One"

    def recognise(self, source: Source) -> bool:
        return any(form.journals(source) for form in _FORMS)

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        for form in _FORMS:
            names = form.journals(source)
            if names:
                yield from form.pages(source, names)
                return
        raise FileUnreadable(why="There is no Day One journal in it.")


FORMAT = _DayOne()
