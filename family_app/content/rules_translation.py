"""What a translated lesson owes to the English one it follows."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.content.finding import Finding
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.tree import LessonFile, Placed, Tree
from family_app.domain.lesson import LessonHead

_NAMED = 5


def translation_findings(tree: Tree, overlay: Overlay) -> Iterator[Finding]:
    """Translations that are missing, fell behind, or lost an exercise or a field on the way."""
    yield from _missing(tree, overlay)
    for key, below in tree.lessons.beneath.items():
        above = tree.lessons.get(key)
        if above is not None and above.text.root.name != below.text.root.name:
            yield from _lesson(above, below.value.head)


def _missing(tree: Tree, overlay: Overlay) -> Iterator[Finding]:
    """One warning a language: its readers are shown the English lesson."""
    language = overlay.content[0].name
    every = tuple(tree.lessons)
    missing = [key for key, placed in every if placed.text.root.name != language]
    if language != FALLBACK and missing:
        more = ", …" if len(missing) > _NAMED else ""
        names = ", ".join(missing[:_NAMED]) + more
        why = f"{len(missing)} of {len(every)} lessons are not translated yet: {names}."
        yield Finding(f"{language}/modules", 0, "", why, "warning")


def _lesson(above: Placed[LessonFile], english: LessonHead) -> Iterator[Finding]:
    head = above.value.head
    if head.translates is None:
        why = f"Add translates = {english.revision}: the revision this text follows."
        yield above.finding(("id",), why)
    elif head.translates < english.revision:
        why = f"The English text is at revision {english.revision} now; look what has changed."
        yield above.finding(("translates",), why, warning=True)
    elif head.translates > english.revision:
        why = f"There is no such revision yet; the English text is at {english.revision}."
        yield above.finding(("translates",), why)
    if _ids(head) != _ids(english):
        why = "Exercises and fields need the same ids as in English, or answers would be lost."
        yield above.finding(("exercise",), why)


def _ids(head: LessonHead) -> list[tuple[str, list[str]]]:
    return [(exercise.id, [one.id for one in exercise.field]) for exercise in head.exercise]
