"""What a search over the content looks through, and how much each text weighs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from family_app.content.plain_text import plain_text
from family_app.content.search import Findable
from family_app.domain.found import HitKind
from family_app.domain.lesson import Lesson, Module, Term
from family_app.domain.phrase import GoodLine, Myth, Situation
from family_app.domain.resource import NOT_KNOWN, Resource

_TERM = re.compile(r"\]\(glossary:([a-z0-9-]+)\)")


def findables(
    modules: Iterable[Module],
    lessons: Iterable[Lesson],
    terms: Mapping[str, Term],
    resources: Iterable[Resource],
) -> Iterator[Findable]:
    """Lessons in the order of the curriculum, words, then resources in the order of their lists."""
    titles = {module.id: module.title for module in modules}
    for lesson in lessons:
        yield _lesson(lesson, titles.get(lesson.module, ""), terms)
    for term in terms.values():
        yield Findable(HitKind.TERM, term.id, term.word, ((5, term.meaning),))
    for resource in resources:
        yield _resource(resource)


def phrase_findables(situations: Iterable[Situation], myths: Iterable[Myth]) -> Iterator[Findable]:
    """Lines to say by their situation, and what people say, myths apart from facts."""
    for situation in situations:
        for line in situation.line:
            yield _line(line, situation.title)
    for myth in myths:
        kind = HitKind.FACT if myth.fact else HitKind.MYTH
        yield Findable(kind, myth.id, myth.says, ((5, myth.explain),))


def _line(line: GoodLine, situation: str) -> Findable:
    texts = ((3, situation), (2, line.instead), (1, line.note))
    return Findable(HitKind.LINE, line.id, line.says, tuple(one for one in texts if one[1]))


def _lesson(lesson: Lesson, module: str, terms: Mapping[str, Term]) -> Findable:
    """A lesson is also found by the glossary words it explains."""
    explained = [terms[key] for key in dict.fromkeys(_TERM.findall(lesson.body)) if key in terms]
    return Findable(
        HitKind.LESSON,
        lesson.id,
        lesson.title,
        (
            (5, lesson.head.goal),
            (1, plain_text(lesson.body)),
            (3, module),
            (2, lesson.head.action.text),
            *((3, f"{term.word}: {term.meaning}") for term in explained),
        ),
    )


def _resource(resource: Resource) -> Findable:
    about = (resource.owner_group, resource.approach, resource.not_for, resource.evidence)
    said = (resource.summary, *(word for word in about if word != NOT_KNOWN))
    return Findable(
        HitKind.RESOURCE,
        resource.id,
        resource.name,
        (
            (5, resource.what_for),
            (2, " · ".join(resource.audience)),
            (1, resource.speaker),
            *((1, words) for words in said if words),
        ),
    )
