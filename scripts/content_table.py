"""Write docs/content.md: what the curriculum holds, counted from the files themselves.

    .venv/bin/python scripts/content_table.py [--check]

With `--check` nothing is written; exit code 1 when the page is not what it would be.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from family_app.content.library import Library  # noqa: E402
from family_app.content.plain_text import plain_text  # noqa: E402
from family_app.content.reading import body_sentences, grade  # noqa: E402
from family_app.domain.lesson import Lesson, Review  # noqa: E402
from family_app.paths import assets_dir  # noqa: E402

PAGE = ROOT / "docs" / "content.md"
HEAD = """\
# What the curriculum holds

Written by `scripts/content_table.py` from the files under `assets/content`; run it after a change.
How to write a lesson: [in an hour](authors.md).

"""
NOTES = """
**Words** are those of the text, without its exercises. **Grade** is the US school grade by the
formula of Flesch and Kincaid (Kincaid et al., 1975); the check refuses a lesson above 8.
**Sources** are those the lesson cites. **Critical** modules cite only what was read in full or in
abstract, and say at the top of each page that no clinician reviewed them yet. A **gate** is a
lesson that waits for the safety check.
"""


def main(arguments: Sequence[str], file: Path = PAGE) -> int:
    """Write the page, or say whether it is up to date."""
    text = page(Library.load(assets_dir()))
    if "--check" not in arguments:
        file.write_text(text, encoding="utf-8", newline="\n")
        print(f"{file} is up to date.")
        return 0
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        print("The table of lessons is up to date.")
        return 0
    print("The lessons have changed. Run: python scripts/content_table.py")
    return 1


def page(library: Library) -> str:
    """The whole page."""
    return (
        HEAD + "\n".join((*_totals(library), *_modules(library), *_paths(library))) + "\n" + NOTES
    )


def _totals(library: Library) -> Iterator[str]:
    lessons = library.lessons
    grades = [_grade(lesson) for lesson in lessons]
    cited = {key for lesson in lessons for key in lesson.head.sources}
    lines = sum(len(situation.line) for situation in library.situations)
    words = sum(_words(lesson) for lesson in lessons)
    reviewed = sum(isinstance(lesson.head.review, Review) for lesson in lessons)
    yield from (
        "| | |",
        "| --- | --- |",
        f"| modules | {len(library.modules)} |",
        f"| lessons | {len(lessons)} |",
        f"| words | {words:,} |",
        f"| minutes to read | {sum(lesson.head.minutes for lesson in lessons)} |",
        f"| reading grade, middle and highest | {_middle(grades):.1f}, {max(grades):.1f} |",
        f"| exercises | {sum(len(lesson.head.exercise) for lesson in lessons)} |",
        f"| questions that explain | {_questions(library)} |",
        f"| sources cited in lessons | {len(cited)} |",
        f"| words in the glossary | {len(library.terms)} |",
        f"| good lines, in situations | {lines}, {len(library.situations)} |",
        f"| myths and facts | {len(library.myths)} |",
        f"| paths | {len(library.programmes)} |",
        f"| reviewed by a clinician | {reviewed} |",
    )


def _questions(library: Library) -> int:
    in_lessons = sum(len(lesson.head.check) for lesson in library.lessons)
    return in_lessons + sum(len(module.check) for module in library.modules)


def _modules(library: Library) -> Iterator[str]:
    for module in library.modules:
        critical = " (critical)" if module.critical else ""
        yield from ("", f"## {module.number}. {module.title}{critical}", "", module.purpose, "")
        yield "| | lesson | words | minutes | grade | exercises | sources | review |"
        yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |"
        for lesson in (one for one in library.lessons if one.module == module.id):
            yield _row(lesson)


def _row(lesson: Lesson) -> str:
    head = lesson.head
    gate = " (gate)" if head.safety == "gate" else ""
    review = f"{head.review.who}, {head.review.on}" if isinstance(head.review, Review) else "none"
    cells = (
        *(lesson.number, f"{lesson.title}{gate}", _words(lesson), head.minutes),
        *(f"{_grade(lesson):.1f}", len(head.exercise), len(head.sources), review),
    )
    return f"| {' | '.join(map(str, cells))} |"


def _paths(library: Library) -> Iterator[str]:
    yield from ("", "## Paths", "", "| path | lessons | a week |", "| --- | ---: | ---: |")
    for one in library.programmes:
        yield f"| {one.title} | {len(one.lessons)} | {one.pace} |"


def _words(lesson: Lesson) -> int:
    return len(plain_text(lesson.body).split())


def _grade(lesson: Lesson) -> float:
    return grade(tuple(body_sentences(lesson.body)))


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
