"""Takes in what our own JSON holds beside pages; what is here already stays as it is."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, ImportId, PersonId
from family_app.domain.space_settings import OF_THIS_COMPUTER
from family_app.services.settings import save_setting

if TYPE_CHECKING:
    from family_app.exchange.formats.own_json import Rest
    from family_app.exchange.space_contents import SpaceContents
    from family_app.storage.uow import UnitOfWork


def take_in_rest(uow: UnitOfWork, rest: Rest, batch: ImportId) -> None:
    """Add people, answers and all else, and link the pages of this import to their people."""
    contents = rest.contents
    _people(uow, contents)
    _lessons(uow, contents)
    _small_things(uow, contents)
    _settings(uow, contents)
    pages = uow.imports.pages_of(batch)
    links = [
        Draft(EntryId(page), 0, date.min, people=tuple(map(PersonId, dict.fromkeys(people))))
        for page, people in rest.people_on.items()
        if people and page in pages
    ]
    uow.imports.link(links, uow.now)
    for revision in contents.revisions:
        if revision.entry in pages:
            uow.revisions.bring_in(revision)


def _people(uow: UnitOfWork, contents: SpaceContents) -> None:
    here = {one.uid for one in uow.people.all()}
    for person in contents.people:
        if person.uid not in here:
            uow.people.save(person, uow.now)
    kept = {one.person for one in uow.cards.all()}
    for card in contents.cards:
        if card.person not in kept:
            uow.cards.save(card, uow.now)
    touched = {one.uid for one in uow.people.touches()}
    for touch in reversed(contents.touches):
        if touch.uid not in touched:
            uow.people.add_touch(touch, uow.now)


def _lessons(uow: UnitOfWork, contents: SpaceContents) -> None:
    given = {one.key for one in uow.progress.answers()}
    for answer in contents.answers:
        if answer.key not in given:
            uow.progress.save_answer(answer, answer.at or uow.now)
    sittings = {one.uid for one in uow.sittings.all()}
    for sitting in contents.earlier_answers:
        if sitting.uid not in sittings:
            uow.sittings.bring_in(sitting, uow.now)
    opened = {one.lesson for one in uow.progress.lessons()}
    for one in reversed(contents.progress):
        if one.lesson not in opened:
            uow.progress.set_lesson(
                one.lesson,
                one.touched_at or uow.now,
                position=min(1.0, max(0.0, one.position)),
                done=one.done,
                revision=one.revision,
                left_for_now=one.left_for_now,
            )
    marked = {one.uid for one in uow.bookmarks.all()}
    for bookmark in contents.bookmarks:
        if bookmark.uid not in marked:
            uow.bookmarks.save(bookmark, bookmark.made_at)


def _small_things(uow: UnitOfWork, contents: SpaceContents) -> None:
    reminders = {one.uid for one in uow.reminders.all()}
    for reminder in contents.reminders:
        if reminder.uid not in reminders:
            uow.reminders.save(reminder, uow.now)
    _meetings(uow, contents)
    lines = {one.uid for one in uow.plans.all()}
    for item in contents.plan:
        if item.uid not in lines:
            uow.plans.save(item, uow.now)
    days = {one.day for one in uow.check_ins.between(date.min, date.max)}
    for check_in in contents.check_ins:
        if check_in.day not in days:
            uow.check_ins.save(check_in, uow.now)
    known = set(uow.words.all())
    for word in contents.words:
        if word not in known:
            uow.words.add(word, uow.now)
    noted = {one.resource for one in uow.resource_notes.all()}
    for note in contents.resource_notes:
        if note.resource not in noted:
            uow.resource_notes.save(note, uow.now)


def _meetings(uow: UnitOfWork, contents: SpaceContents) -> None:
    meetings = {one.uid for one in uow.meetings.all()}
    for meeting in contents.meetings:
        if meeting.uid not in meetings:
            uow.meetings.save(meeting, uow.now)
    noted = {(one.meeting, one.day) for one in uow.meetings.notes()}
    for note in contents.meeting_notes:
        if (note.meeting, note.day) not in noted:
            uow.meetings.save_note(note, uow.now)


def _settings(uow: UnitOfWork, contents: SpaceContents) -> None:
    """What was never chosen here takes the file's choice; what is this computer's own does not."""
    if contents.settings is None:
        return
    chosen = uow.settings.all()
    for name, value in asdict(contents.settings).items():
        if name not in chosen and name not in OF_THIS_COMPUTER:
            save_setting(uow, name, value)
