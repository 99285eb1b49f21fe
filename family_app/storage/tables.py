"""The tables of a space, typed; their DDL is written by the migrations."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from family_app.storage.meeting_tables import MeetingNoteRecord as MeetingNoteRecord  # noqa: PLC0414 - one door
from family_app.storage.meeting_tables import MeetingRecord as MeetingRecord  # noqa: PLC0414 - one door
from family_app.storage.table import Table as Table  # noqa: PLC0414 - one door


class EntryRecord(Table):
    """A journal page. `tag_words` repeats its tags for the search index.

    `quiet` is none where the people on it say whether "on this day" may show it; `source_key`
    names it where it was imported from, `import_batch` is the uid of that import.
    """

    __tablename__ = "entry"

    draft_number: Mapped[int]
    day: Mapped[date]
    time: Mapped[str | None]
    zone: Mapped[str | None]
    title: Mapped[str]
    body: Mapped[str]
    tag_words: Mapped[str]
    starred: Mapped[bool]
    strain: Mapped[int | None]
    hope: Mapped[int | None]
    quiet: Mapped[bool | None]
    source_key: Mapped[str | None]
    import_batch: Mapped[str | None]


class EntryRevisionRecord(Table):
    """A page as it stood before a sitting changed it; `created_at` is when it was put aside."""

    __tablename__ = "entry_revision"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    draft_number: Mapped[int]
    day: Mapped[date]
    title: Mapped[str]
    body: Mapped[str]


class TagRecord(Table):
    """A tag, once for each name whatever its capitals."""

    __tablename__ = "tag"

    name: Mapped[str]


class EntryTagRecord(Table):
    """A page has a tag."""

    __tablename__ = "entry_tag"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"))
    position: Mapped[int]


class AttachmentRecord(Table):
    """A picture or file of a page; `media` and `original` are names in media.db, size in bytes."""

    __tablename__ = "attachment"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    position: Mapped[int]
    media: Mapped[str]
    original: Mapped[str | None]
    file_name: Mapped[str]
    media_type: Mapped[str]
    width: Mapped[int | None]
    height: Mapped[int | None]
    size: Mapped[int]
    caption: Mapped[str]


class ImportBatchRecord(Table):
    """One import: what kind of file, its name, how many pages came in, and when it was undone.

    One without `finished_at` was cut off, and what it brought in is taken back.
    """

    __tablename__ = "import_batch"

    kind: Mapped[str]
    source: Mapped[str]
    added: Mapped[int]
    skipped: Mapped[int]
    finished_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class PersonRecord(Table):
    """A member of the circle: a person, group, service or place."""

    __tablename__ = "person"

    name: Mapped[str]
    kind: Mapped[str]
    tie: Mapped[str]
    ring: Mapped[int]
    angle: Mapped[float]
    state: Mapped[str]
    knows: Mapped[str]
    safe_when: Mapped[str]
    notes: Mapped[str]
    resource_id: Mapped[str | None]
    birthday: Mapped[str]
    languages: Mapped[str]
    may_know: Mapped[str] = mapped_column(default="")
    may_tell: Mapped[str] = mapped_column(default="")
    initials_only: Mapped[bool] = mapped_column(default=False)


class ContactPointRecord(Table):
    """A number or address of a member."""

    __tablename__ = "contact_point"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[str]
    value: Mapped[str]
    label: Mapped[str]


class HelpsWithRecord(Table):
    """One thing a member helps with."""

    __tablename__ = "helps_with"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    position: Mapped[int]
    word: Mapped[str]


class TouchRecord(Table):
    """One time of being in touch."""

    __tablename__ = "touch"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    day: Mapped[date]
    kind: Mapped[str]
    note: Mapped[str]


class EntryPersonRecord(Table):
    """A page is about a member."""

    __tablename__ = "entry_person"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    position: Mapped[int]


class EntryLessonRecord(Table):
    """A page came from a lesson."""

    __tablename__ = "entry_lesson"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    lesson: Mapped[str]
    position: Mapped[int]


class LessonProgressRecord(Table):
    """How far someone is in a lesson; `revision` 0 is one from before revisions were kept."""

    __tablename__ = "lesson_progress"

    lesson: Mapped[str]
    position: Mapped[float]
    done: Mapped[bool]
    revision: Mapped[int]
    left_for_now: Mapped[bool]


class ExerciseAnswerRecord(Table):
    """One answer: `value` as JSON, and its `words` for the search index.

    Answers that were put aside together carry the uid of their `sitting`; today's carry "".
    """

    __tablename__ = "exercise_answer"

    lesson: Mapped[str]
    exercise: Mapped[str]
    field: Mapped[str]
    revision: Mapped[int]
    value: Mapped[str]
    words: Mapped[str]
    sitting: Mapped[str]
    put_aside_on: Mapped[date | None]


class BookmarkRecord(Table):
    """A place in a lesson, and a note about it."""

    __tablename__ = "bookmark"

    lesson: Mapped[str]
    block: Mapped[int]
    quote: Mapped[str]
    note: Mapped[str]


class CheckInRecord(Table):
    """How one day was."""

    __tablename__ = "check_in"

    day: Mapped[date]
    strain: Mapped[int | None]
    hope: Mapped[int | None]


class PlanItemRecord(Table):
    """One line of a plan, in its section `step`; `due` is the day it asks for, where it has one."""

    __tablename__ = "plan_item"

    step: Mapped[str]
    text: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    position: Mapped[int]
    plan: Mapped[str] = mapped_column(default="safety")
    due: Mapped[date | None] = mapped_column(default=None)


class ReminderRecord(Table):
    """A small thing to do, until it is done."""

    __tablename__ = "reminder"

    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    lesson: Mapped[str | None]
    text: Mapped[str]
    made_on: Mapped[date]
    done_at: Mapped[datetime | None]


class ResourceNoteRecord(Table):
    """What someone keeps about a resource."""

    __tablename__ = "resource_note"

    resource: Mapped[str]
    favourite: Mapped[bool]
    hidden: Mapped[bool]
    note: Mapped[str]


class WordRecord(Table):
    """A word that the spelling check shall leave alone."""

    __tablename__ = "word"

    word: Mapped[str]


class SettingRecord(Table):
    """A setting of the space, its value as JSON."""

    __tablename__ = "setting"

    name: Mapped[str]
    value: Mapped[str]


class TombstoneRecord(Table):
    """A row that was emptied from the trash, so that an old copy cannot bring it back."""

    __tablename__ = "tombstone"

    kind: Mapped[str]
    row_uid: Mapped[str]
