"""What someone typed to look for pages, read as words, phrases and filters; nothing is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from family_app.domain.date_words import DateSpan, read_dates
from family_app.domain.snippet import Term, fold, query_words
from family_app.domain.whole_text import whole

MOST_TERMS = 40
"""A pasted page holds thousands of words, and the index takes seconds over them."""

_LONGEST = 2000
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»〝〞", '"'))
_PIECE = re.compile(
    r"(?P<out>-?)(?:(?P<key>[^\W\d_]+):)?"
    r'(?:"(?P<phrase>[^"]*)(?P<shut>"?)|(?P<word>[^\s"]*))'
)
_KEYS = {
    "tag": "tag",
    "etiqueta": "tag",
    "person": "person",
    "persona": "person",
    "before": "before",
    "antes": "before",
    "after": "after",
    "despues": "after",
    "on": "on",
    "dia": "on",
    "in": "on",
    "en": "on",
    "has": "has",
    "con": "has",
    "is": "has",
    "es": "has",
}
"""What may stand before a colon, in the languages of the program."""

_STARS = frozenset({"star", "stars", "starred", "estrella", "estrellas", "destacada"})
_PICTURES = frozenset({"photo", "photos", "picture", "pictures", "foto", "fotos"})


@dataclass(frozen=True, slots=True)
class Query:
    """What pages must hold and what they must not; days are inclusive, none does not matter.

    `unclear` are filters that say nothing yet: half a date, or one that could be two.
    """

    terms: tuple[Term, ...] = field(default=(), repr=False)
    without: tuple[Term, ...] = field(default=(), repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    without_tags: tuple[str, ...] = field(default=(), repr=False)
    people: tuple[str, ...] = field(default=(), repr=False)
    without_people: tuple[str, ...] = field(default=(), repr=False)
    first: date | None = None
    last: date | None = None
    starred: bool | None = None
    pictures: bool | None = None
    unclear: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_blank(self) -> bool:
        """Whether it asks for nothing."""
        return not (self.terms or self.without or self.narrows)

    @property
    def narrows(self) -> bool:
        """Whether it asks for something that only a page can have: a tag, a person, a day."""
        named = self.tags or self.without_tags or self.people or self.without_people
        marked = self.starred is not None or self.pictures is not None
        return bool(named) or marked or self.first is not None or self.last is not None

    @property
    def words(self) -> str:
        """The words looked for, without phrases and filters."""
        return " ".join(term.text for term in self.terms)


EVERYTHING = Query()


def parse(text: str, today: date) -> Query:
    """Read the language of the search field; every text is a query, none is wrong.

    Words and "phrases" must be in a page, `-word` and `-"a phrase"` must not; `tag:`, `person:`,
    `before:`, `after:`, `on:`, `has:star` and `has:photo` narrow it. The last word may be a
    beginning, and so may one that ends in `*`.

    Args:
        text: what was typed.
        today: the local day, for "yesterday" and months without a year.
    """
    typed = whole(text.replace("\0", " "))[:_LONGEST].translate(_QUOTES)
    reading = _Reading(today)
    for match in _PIECE.finditer(typed):
        reading.take(match)
    return reading.query()


class _Reading:
    """Takes one piece of the text after the other."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._terms: list[Term] = []
        self._without: list[Term] = []
        self._last_is_shut = False
        self._named: dict[tuple[str, bool], list[str]] = {}
        self._has: dict[str, bool] = {}
        self._first: date | None = None
        self._last: date | None = None
        self._unclear: list[str] = []

    def take(self, match: re.Match[str]) -> None:
        """Read one word, phrase or filter."""
        out, key, phrase = bool(match["out"]), match["key"], match["phrase"]
        kind = _KEYS.get(fold(key)) if key else None
        if kind is not None:
            self._filter(kind, phrase if phrase is not None else match["word"], match[0], out=out)
        elif phrase is not None:
            if key:
                self._add(key, out=out, shut=False)
            self._add(phrase, out=out, shut=bool(match["shut"]))
        else:
            self._add(f"{key}:{match['word']}" if key else match["word"], out=out, shut=False)

    def _add(self, text: str, *, out: bool, shut: bool) -> None:
        words = query_words(text)
        if not words:
            return
        if out:
            self._without.append(Term(text, words))
            return
        self._last_is_shut = shut
        self._terms.append(Term(text, words, begins=text.endswith("*") and not shut))

    def _filter(self, kind: str, value: str, typed: str, *, out: bool) -> None:
        value = value.strip()
        if not value:
            return
        if kind in {"tag", "person"}:
            self._named.setdefault((kind, out), []).append(value)
        elif kind == "has" and fold(value) in _STARS:
            self._has["star"] = not out
        elif kind == "has" and fold(value) in _PICTURES:
            self._has["picture"] = not out
        else:
            span = None if kind == "has" or out else read_dates(value, self._today)
            if span is None or not self._narrow(kind, span):
                self._unclear.append(typed)

    def _narrow(self, kind: str, span: DateSpan) -> bool:
        first, last = span.first, span.last
        try:
            if kind == "before":
                first, last = date.min, span.first - timedelta(days=1)
            elif kind == "after":
                first, last = span.last + timedelta(days=1), date.max
        except OverflowError:
            return False
        if first > date.min:
            self._first = max(self._first or first, first)
        if last < date.max:
            self._last = min(self._last or last, last)
        return True

    def query(self) -> Query:
        """What was read."""
        terms = self._terms
        if terms and not self._last_is_shut:
            terms[-1] = Term(terms[-1].text, terms[-1].words, begins=len(terms) <= MOST_TERMS)
        return Query(
            terms=tuple(terms[:MOST_TERMS]),
            without=tuple(self._without[:MOST_TERMS]),
            tags=tuple(self._named.get(("tag", False), ())),
            without_tags=tuple(self._named.get(("tag", True), ())),
            people=tuple(self._named.get(("person", False), ())),
            without_people=tuple(self._named.get(("person", True), ())),
            first=self._first,
            last=self._last,
            starred=self._has.get("star"),
            pictures=self._has.get("picture"),
            unclear=tuple(self._unclear),
        )
