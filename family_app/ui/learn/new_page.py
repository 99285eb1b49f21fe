"""A journal page that begins with something from a lesson."""

from __future__ import annotations

from collections.abc import Sequence

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, new_uid
from family_app.ui import places
from family_app.ui.clock import Clock
from family_app.ui.places import Place


def new_page(clock: Clock, title: str, body: str, lessons: Sequence[LessonId]) -> Place:
    """Where the page is to be written; it is kept only once something was typed."""
    draft = Draft(
        uid=EntryId(new_uid()),
        number=1,
        day=clock.today(),
        time=clock.time(),
        title=title,
        body=body,
        lessons=tuple(lessons),
    )
    return Place(places.JOURNAL, "new", draft)
