"""What may happen in a space on one computer, drawn at random."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from hypothesis import strategies as st

from family_app.domain.answers import Answer, AnswerKey
from family_app.domain.bookmark import Bookmark, BookmarkId
from family_app.domain.check_in import CheckIn
from family_app.domain.ids import (
    LessonId,
    MeetingId,
    PersonId,
    PlanItemId,
    ReminderId,
    TouchId,
    natural_uid,
)
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote
from family_app.domain.person import ContactKind, ContactPoint, HelpsWith, Person, Touch, TouchKind
from family_app.domain.plan import PlanItem, PlanStep
from family_app.domain.reminder import Reminder
from family_app.domain.resource_note import ResourceNote
from family_app.storage.uow import UnitOfWork
from tests.services.drafts import DAY, page

START = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
LESSON = LessonId("1.1")
Do = Callable[[UnitOfWork, datetime], object]
Life = list[tuple[int, Do]]


def uid(kind: str, number: int) -> str:
    """The same on every computer, as if made before they parted."""
    return natural_uid("test", kind, str(number))


def purge(kind: str, row: str) -> Do:
    """What emptying the trash leaves."""

    def do(uow: UnitOfWork, now: datetime) -> None:
        moment = round(now.timestamp() * 1000)
        run = uow.merging._run
        run(f"DELETE FROM {kind} WHERE uid = ?", (row,))
        run(
            "INSERT OR IGNORE INTO tombstone (uid, created_at, updated_at, kind, row_uid)"
            " VALUES (?, ?, ?, ?, ?)",
            (natural_uid("tombstone", kind, row), moment, moment, kind, row),
        )

    return do


def write(number: int, text: str, tags: tuple[str, ...], people: tuple[int, ...]) -> Do:
    def do(uow: UnitOfWork, now: datetime) -> None:
        stored = uow.entries.get(uid("entry", number))  # type: ignore[arg-type]
        draft = page(
            text,
            uid=uid("entry", number),
            number=stored.draft_number + 1 if stored else 1,
            tags=tags,
            people=tuple(PersonId(uid("person", one)) for one in people),
            lessons=(LESSON,) if tags else (),
        )
        uow.entries.save(draft, now)

    return do


def befriend(number: int, name: str, contacts: tuple[str, ...]) -> Do:
    points = tuple(ContactPoint(ContactKind.PHONE, one, name) for one in contacts)
    person = Person(
        uid=PersonId(uid("person", number)),
        name=name,
        contacts=points,
        helps_with=(HelpsWith.RIDE,),
    )
    return lambda uow, now: uow.people.save(person, now)


def answer(text: str) -> Do:
    given = Answer(AnswerKey(LESSON, "try", "words"), 1, text)
    return lambda uow, now: uow.progress.save_answer(given, now)


def put_aside(sitting: int) -> Do:
    return lambda uow, now: uow.sittings.put_aside(LESSON, "try", uid("sitting", sitting), DAY, now)


def take_back(sitting: int) -> Do:
    return lambda uow, now: uow.sittings.take_back(LESSON, "try", uid("sitting", sitting), now)


def mark(number: int, note: str) -> Do:
    made = Bookmark(BookmarkId(uid("bookmark", number)), LESSON, 3, "One cup", START, note)
    return lambda uow, now: uow.bookmarks.save(made, now)


def meet(number: int, person: int) -> Do:
    touch = Touch(
        TouchId(uid("touch", number)), PersonId(uid("person", person)), DAY, TouchKind.CALL, ""
    )
    return lambda uow, now: uow.people.add_touch(touch, now)


def promise(number: int, text: str, person: int) -> Do:
    item = PlanItem(
        PlanItemId(uid("plan", number)), PlanStep.SIGNS, text, PersonId(uid("person", person)), 0
    )
    return lambda uow, now: uow.plans.save(item, now)


def remind(number: int, text: str, person: int) -> Do:
    made = Reminder(
        ReminderId(uid("reminder", number)), PersonId(uid("person", person)), None, text, DAY, None
    )
    return lambda uow, now: uow.reminders.save(made, now)


def plan_meeting(number: int, text: str, person: int) -> Do:
    made = Meeting(
        MeetingId(uid("meeting", number)),
        text,
        MeetingKind.MEETING,
        DAY,
        person=PersonId(uid("person", person)),
    )
    return lambda uow, now: uow.meetings.save(made, now)


def note_meeting(number: int, text: str) -> Do:
    note = MeetingNote(MeetingId(uid("meeting", number)), DAY, text)
    return lambda uow, now: uow.meetings.save_note(note, now)


TEXTS = st.sampled_from(["", "soup", "we walked", "he called"])
FEW = st.integers(0, 2)
SOME = st.lists(FEW, max_size=2, unique=True).map(tuple)
WORDS = st.lists(st.sampled_from(["Sleep", "sleep", "home"]), max_size=2).map(tuple)


def removal(kind: str) -> st.SearchStrategy[Do]:
    lists = {"entry": "entries", "person": "people", "plan": "plans", "reminder": "reminders"}
    lists["meeting"] = "meetings"

    def made(number: int, deleted: bool) -> Do:
        return lambda uow, now: getattr(uow, lists[kind]).set_deleted(
            uid(kind, number), now, deleted=deleted
        )

    return st.builds(made, FEW, st.booleans())


PAIR = st.integers(0, 1)
ENTRIES: list[st.SearchStrategy[Do]] = [
    *[st.builds(write, PAIR, TEXTS, WORDS, SOME)] * 4,
    removal("entry"),
    st.builds(lambda number: purge("entry", uid("entry", number)), FEW),
]
PEOPLE: list[st.SearchStrategy[Do]] = [
    st.builds(befriend, FEW, st.sampled_from(["Ana", "Ben"]), WORDS),
    removal("person"),
    st.builds(meet, FEW, FEW),
    st.builds(lambda number: purge("person", uid("person", number)), FEW),
]
ANSWERS: list[st.SearchStrategy[Do]] = [
    st.builds(answer, TEXTS),
    st.builds(put_aside, FEW),
    st.builds(take_back, FEW),
    st.just(purge("exercise_answer", natural_uid("exercise_answer", LESSON, "try", "words"))),
]
ONCE: list[st.SearchStrategy[Do]] = [
    st.just(purge("check_in", natural_uid("check_in", DAY.isoformat()))),
    st.builds(
        lambda strain: lambda uow, now: uow.check_ins.save(CheckIn(DAY, strain, None), now), FEW
    ),
    st.builds(mark, FEW, TEXTS),
    st.builds(lambda number: purge("bookmark", uid("bookmark", number)), FEW),
    st.builds(
        lambda done: lambda uow, now: uow.progress.set_lesson(LESSON, now, done=done),
        st.booleans(),
    ),
    st.builds(
        lambda note: (
            lambda uow, now: uow.resource_notes.save(ResourceNote("988", True, False, note), now)
        ),
        TEXTS,
    ),
    st.builds(
        lambda minutes: lambda uow, now: uow.settings.save("auto_lock_minutes", minutes, now), FEW
    ),
]
# A row of these may lose the person it names, so that two versions of the same millisecond could
# no longer be told apart; each copy has its own second for them.
POINTING: list[st.SearchStrategy[Do]] = [
    st.builds(befriend, FEW, st.just("Ana"), st.just(())),
    st.builds(promise, FEW, TEXTS, FEW),
    removal("plan"),
    st.builds(remind, FEW, TEXTS, FEW),
    removal("reminder"),
    st.builds(plan_meeting, FEW, TEXTS, FEW),
    st.builds(note_meeting, FEW, TEXTS),
    removal("meeting"),
    st.builds(lambda number: purge("person", uid("person", number)), FEW),
]
FAMILIES = [ENTRIES, ENTRIES, PEOPLE, [*ENTRIES, *PEOPLE], ANSWERS, ONCE, POINTING]
