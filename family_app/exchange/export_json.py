"""Everything a space holds as one documented JSON file (docs/json-format.md)."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from family_app.domain.answers import Answer, LessonProgress, Sitting
from family_app.domain.bookmark import Bookmark
from family_app.domain.check_in import CheckIn
from family_app.domain.entry import Entry
from family_app.domain.person import Person, Touch
from family_app.domain.plan import PlanItem
from family_app.domain.reminder import Reminder
from family_app.domain.space_settings import SpaceSettings

FORMAT = "close-circle-space"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class SpaceContents:
    """What is not in the trash, in a stable order."""

    entries: tuple[Entry, ...]
    people: tuple[Person, ...]
    touches: tuple[Touch, ...]
    reminders: tuple[Reminder, ...]
    answers: tuple[Answer, ...]
    earlier_answers: tuple[Sitting, ...]
    bookmarks: tuple[Bookmark, ...]
    progress: tuple[LessonProgress, ...]
    check_ins: tuple[CheckIn, ...]
    plan: tuple[PlanItem, ...]
    settings: SpaceSettings


def space_json(contents: SpaceContents, program_version: str) -> bytes:
    """The file's bytes: UTF-8, indented, days as YYYY-MM-DD and times in UTC."""
    document = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "program_version": program_version,
        **msgspec.to_builtins(contents),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
