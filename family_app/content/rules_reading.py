"""Whether texts can be read by someone tired: school grade, length of sentences and of lessons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from family_app.content.finding import Finding
from family_app.content.overlay import FALLBACK
from family_app.content.plain_text import plain_text
from family_app.content.reading import Sentence, body_sentences, grade, sentences, words
from family_app.content.tree import LessonFile, Placed, Tree

HIGHEST_GRADE, GOOD_GRADE = 8.0, 7.0
FEW_WORDS, HIGHEST_SHORT = 20, 10.0
"""Below so many words a single long one decides the grade, so only far too hard ones are told."""
FEWEST_WORDS, MOST_WORDS = 450, 900
LONG_SENTENCE, LONGEST_SENTENCE = 30, 40
LONGEST_RECAP = 35


def reading_findings(tree: Tree) -> Iterator[Finding]:
    """Every lesson, recap, meaning, line and myth that asks too much of a reader."""
    for _, placed in tree.lessons:
        yield from _lesson(placed)
        yield from _recap(placed)
    for _, term in tree.terms:
        yield from _short(term.finding(("meaning",), ""), term.value.meaning)
    for _, situation in tree.situations:
        for index, line in enumerate(situation.value.line):
            for name, text in (("says", line.says), ("note", line.note)):
                yield from _short(situation.finding(("line", index, name), ""), text)
    for _, myth in tree.myths:
        yield from _short(myth.finding(("explain",), ""), myth.value.explain)


def _lesson(placed: Placed[LessonFile]) -> Iterator[Finding]:
    lesson = placed.value
    at = Finding(placed.text.file, lesson.body_line, "body", "")
    count = len(plain_text(lesson.body).split())
    if not FEWEST_WORDS <= count <= MOST_WORDS:
        why = f"This lesson has {count} words; an evening holds {FEWEST_WORDS} to {MOST_WORDS}."
        yield replace(at, why=why)
    every = tuple(body_sentences(lesson.body))
    yield from _grade(at, every)
    for one in every:
        yield from _long(replace(at, line=lesson.body_line + one.line), one)


def _recap(placed: Placed[LessonFile]) -> Iterator[Finding]:
    recap = placed.value.head.recap
    count = len(recap.split())
    if count > LONGEST_RECAP:
        why = f"A recap has at most {LONGEST_RECAP} words; this has {count}."
        yield placed.finding(("recap",), why)
    yield from _short(placed.finding(("recap",), ""), recap)


def _short(at: Finding, text: str) -> Iterator[Finding]:
    """A text of a few sentences; `at` says where it stands."""
    every = tuple(sentences(text))
    yield from _grade(at, every)
    for one in every:
        yield from _long(at, one)


def _grade(at: Finding, some: Sequence[Sentence]) -> Iterator[Finding]:
    """The formula is for English; other languages are measured by their sentences alone."""
    if not at.file.startswith(f"{FALLBACK}/"):
        return
    found = grade(some)
    few = sum(len(words(one.text)) for one in some) < FEW_WORDS
    if found > (HIGHEST_SHORT if few else GOOD_GRADE):
        why = f"This reads at school grade {found:.1f}. Shorter sentences and words help most."
        error = found > HIGHEST_GRADE and not few
        yield replace(at, why=why, severity="error" if error else "warning")


def _long(at: Finding, one: Sentence) -> Iterator[Finding]:
    count = len(words(one.text))
    if count > LONG_SENTENCE:
        why = f"This sentence has {count} words; cut it in two: “{_start(one.text)} …”"
        error = count > LONGEST_SENTENCE
        yield replace(at, why=why, severity="error" if error else "warning")


def _start(text: str) -> str:
    """Its first words, so that an author finds it."""
    return " ".join(text.split()[:6])
