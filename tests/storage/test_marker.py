"""Nothing that is typed stands in clear in any file of a space."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from family_app.domain.answers import AnswerKey
from family_app.domain.ids import LessonId, PersonId, PlanItemId, new_uid
from family_app.domain.person import ContactKind, ContactPoint, Person, TouchKind
from family_app.domain.plan import PlanItem, PlanStep
from family_app.domain.resource_note import ResourceNote
from family_app.domain.snapshots import Why
from family_app.services import (
    attachments,
    circle,
    journal,
    lessons,
    plan,
    reminders,
    resource_notes,
    search,
    snapshots,
)
from family_app.storage.snapshot import take_snapshot
from family_app.storage.space_folder import SpaceFolder
from tests.services.drafts import page
from tests.storage.made import make

MARKER = "quillfeatherlamp"
DAY = date(2026, 1, 1)


def test_marker_words_are_in_no_file(tmp_path: Path) -> None:
    made = make(tmp_path / "space")
    words = [f"{MARKER}{number}" for number in range(19)]
    ana = Person(
        PersonId(new_uid()),
        words[0],
        tie=words[1],
        knows=words[2],
        safe_when=words[3],
        notes=words[4],
        contacts=(ContactPoint(ContactKind.PHONE, words[5], words[6]),),
    )
    with made.opened() as space:
        with space.write() as uow:
            circle.save_person(uow, ana)
            circle.note_touch(uow, ana.uid, TouchKind.CALL, DAY, words[7])
            journal.save_entry(uow, page(words[8], title=words[9], tags=(words[10],)))
            reminders.ask(uow, ana.uid, None, words[11], DAY)
            item = PlanItem(PlanItemId(new_uid()), PlanStep.SIGNS, words[12])
            plan.save_item(uow, item)
            key = AnswerKey(LessonId("l"), "e", "f")
            lessons.answer(uow, key, 1, ((words[13], words[14]),))
            resource_notes.save_note(uow, ResourceNote("r", note=words[15]))
            letter = page("with a letter")
            journal.save_entry(uow, letter)
            made_file = attachments.add(uow, letter.uid, f"{words[16]}.txt", words[17].encode())
            attachments.set_caption(uow, made_file.uid, words[18])
        with space.read() as uow:
            assert len(search.search_own(uow, MARKER)) == 3
        take_snapshot(SpaceFolder(made.folder), made.key, made.salt, "test")
        snapshots.take(space, Why.ASKED)
        assert_nowhere(made.folder)
    assert_nowhere(made.folder)


def assert_nowhere(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) >= 3
    for path in files:
        raw = path.read_bytes().lower()
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert MARKER.encode(encoding) not in raw
        assert MARKER not in str(path)
