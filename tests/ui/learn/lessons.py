"""Lessons made for tests: one of every kind of field, and one behind the safety check."""

from __future__ import annotations

from family_app.domain.ids import LessonId
from family_app.domain.lesson import (
    Action,
    Breathing,
    Check,
    Exercise,
    Field,
    Joins,
    Lesson,
    LessonHead,
    MythCard,
    Reflection,
)
from family_app.domain.person import HelpsWith

BODY = """First words. [^flynn-lake-2008]

::: try all-kinds
:::

::: check 1
:::
"""

MYTHS = (
    MythCard("People must hit rock bottom.", False, "Many get help long before."),
    MythCard("Treatment helps many people.", True, "Most get better in time."),
)

FIELDS = (
    Field("name", "text", "A word"),
    Field("story", "long-text", "A story", hint="Some lines."),
    Field("one", "choice", "One of these", options=("Yes", "No", "Skip")),
    Field("some", "choices", "Some of these", options=("Tea", "Soup", "Rest")),
    Field("ready", "scale", "How ready", low="not yet", high="now"),
    Field("list", "checklist", "Done", options=("Keys", "Papers")),
    Field("people", "table", "People", columns=("Name", "What"), example="Ama · hugs"),
    Field("order", "sort", "In order", options=("Body", "Mind", "Others")),
    Field("who", "person", "Who"),
    Field(
        "evening",
        "chain",
        "One evening",
        columns=("Before", "During", "After"),
        hints=("What came first?", "", ""),
    ),
    Field("limits", "sentences", "My limits", columns=("If", ", I will", "Starting on")),
    Field("week", "week", "My week", columns=("What", "With whom")),
    Field(
        "signs",
        "ratings",
        "How was it?",
        options=("Sleep", "Worry"),
        low="not at all",
        high="very much",
    ),
    Field("myths", "cards", "Myth or fact?", card=MYTHS),
    Field("breath", "breathing", "Breathe", breathing=Breathing(4, 6, 3, hold=2)),
    Field("around", "rings", "Put names on the rings"),
)


def every_kind(*, safety: str = "open", fields: tuple[Field, ...] = FIELDS) -> Lesson:
    """A lesson with one exercise that holds every kind of field."""
    head = LessonHead(
        id=LessonId("every-kind"),
        revision=3,
        title="Every kind",
        minutes=5,
        goal="You will see them all.",
        reflection=Reflection("What was it like?"),
        action=Action("Say hello to one person.", "call", (HelpsWith.LISTENING,)),
        sources=("flynn-lake-2008",),
        safety="gate" if safety == "gate" else "open",
        exercise=(
            Exercise("all-kinds", "All kinds", fields, joins=Joins("{name} goes to {who}. {one}")),
        ),
        check=(Check("Which?", ("This one", "That one"), 2, "Because it is."),),
    )
    return Lesson(head, BODY, "my-circle", "5.9")
