"""Finds lessons, words, lines and resources by their words; small enough to hold in memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from family_app.content.folding import fold
from family_app.domain.found import Hit, HitKind
from family_app.domain.query import Query
from family_app.domain.snippet import Term

_BEFORE, _AFTER = 40, 120


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing to find: its title and further texts, each with how much a match weighs.

    The first text is what a hit shows when only the title matches.
    """

    kind: HitKind
    id: str
    title: str
    texts: tuple[tuple[int, str], ...] = field(repr=False)


class SearchIndex:
    """Folded copies of every text; all words of a search must begin a word somewhere in one."""

    TITLE_WEIGHT = 12

    def __init__(self, things: Iterable[Findable]) -> None:
        self._rows = [
            (thing, _both_ways(thing.title), [(w, f" {fold(text)}") for w, text in thing.texts])
            for thing in things
        ]

    def find(
        self,
        query: Query,
        limit: int,
        leave_out: Collection[str] = frozenset(),
        per_kind: int | None = None,
    ) -> tuple[Hit, ...]:
        """The best matches first; ties keep the order of the curriculum and of the lists.

        Args:
            query: what was typed; each of its words may be a beginning.
            limit: the most hits to give.
            leave_out: ids of resources not to show.
            per_kind: the most hits of each kind; none sets no such limit.
        """
        words = [f" {word}" for word in fold(query.words).split()]
        if not words or limit <= 0:
            return ()
        scored = []
        for order, (thing, title, texts) in enumerate(self._rows):
            if thing.kind is HitKind.RESOURCE and thing.id in leave_out:
                continue
            score = self._score(words, title, texts)
            if score and _fits(query, title, texts):
                scored.append((-score, order, thing))
        scored.sort(key=lambda row: row[:2])
        best: Iterator[Findable] = (thing for _, _, thing in scored)
        if per_kind is not None:
            best = _at_most(best, per_kind)
        return tuple(self._hit(words, thing) for thing in islice(best, limit))

    def _score(self, words: list[str], title: str, texts: list[tuple[int, str]]) -> int:
        total = 0
        for word in words:
            score = self.TITLE_WEIGHT * (word in title)
            for weight, body in texts:
                if word in body:
                    score += weight + min(body.count(word), 5)
            if not score:
                return 0
            total += score
        return total

    def _hit(self, words: list[str], thing: Findable) -> Hit:
        for _, text in thing.texts:
            folded = f" {fold(text)}"
            places = [folded.find(word) for word in words if word in folded]
            if places:
                return _with_snippet(words, thing, text, min(places))
        return _with_snippet(words, thing, thing.texts[0][1] if thing.texts else "", 0)


def _fits(query: Query, title: str, texts: list[tuple[int, str]]) -> bool:
    """Whether the phrases stand somewhere in it, and nothing that must not."""
    places = (title, *(text for _, text in texts))
    phrases = [_in_a_row(term) for term in query.terms if len(term.words) > 1]
    unwished = [rf"{_in_a_row(term)}(?!\S)" for term in query.without if fold(term.text).strip()]
    return all(any(re.search(one, place) for place in places) for one in phrases) and not any(
        re.search(one, place) for one in unwished for place in places
    )


def _in_a_row(term: Term) -> str:
    """A pattern that finds the words of a term in a folded text, the last as a beginning."""
    return r"(?<!\S)" + r" +".join(map(re.escape, fold(term.text).split()))


def _at_most(things: Iterable[Findable], count: int) -> Iterator[Findable]:
    seen: Counter[HitKind] = Counter()
    for thing in things:
        seen[thing.kind] += 1
        if seen[thing.kind] <= count:
            yield thing


def _both_ways(title: str) -> str:
    """A folded title, and again with its hyphens closed: "alanon" finds "Al-Anon"."""
    closed = title.replace("-", "")
    return f" {fold(title)}" if closed == title else f" {fold(title)} {fold(closed)}"


def _with_snippet(words: list[str], thing: Findable, text: str, place: int) -> Hit:
    """A piece of `text` around `place`, cut between words, with the found words marked."""
    start = text.rfind(" ", 0, max(place - _BEFORE, 0)) + 1 if place > _BEFORE else 0
    end = len(text)
    if end > place + _AFTER:
        end = text.rfind(" ", start + 1, place + _AFTER)
        end = place + _AFTER if end < 0 else end
    lead = "… " if start else ""
    snippet = lead + text[start:end] + (" …" if end < len(text) else "")
    folded = f" {fold(snippet)}"
    marks = set()
    for word in words:
        at = folded.find(word)
        while at >= 0:
            marks.add((at, len(word) - 1))
            at = folded.find(word, at + 1)
    return Hit(thing.kind, thing.id, thing.title, snippet, marks=_apart(sorted(marks)))


def _apart(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Marks that do not overlap; of two at one place the longer."""
    kept: list[tuple[int, int]] = []
    for start, length in marks:
        if kept and start < kept[-1][0] + kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], start + length - kept[-1][0]))
        else:
            kept.append((start, length))
    return tuple(kept)
