from __future__ import annotations

from family_app.domain.changes import NOTHING
from family_app.domain.ids import LessonId, ReminderId
from family_app.services import circle, reminders
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import DAY, member


def test_a_reminder_is_made_done_reopened_removed_and_brought_back(space: OpenSpace) -> None:
    ana = member("Ana")
    with space.write() as uow:
        circle.save_person(uow, ana)
        made = reminders.ask(uow, ana.uid, LessonId("l"), "ask about Sunday", DAY)
        [open_one] = reminders.open_reminders(uow)
        assert made.ids == {open_one.uid}
        assert (open_one.person, open_one.lesson) == (ana.uid, "l")
        assert (open_one.text, open_one.made_on) == ("ask about Sunday", DAY)

        assert reminders.finish(uow, open_one.uid)
        assert reminders.finish(uow, open_one.uid) is NOTHING
        assert reminders.open_reminders(uow) == ()
        [done] = reminders.all_reminders(uow)
        assert done.done_at is not None
        assert reminders.reopen(uow, open_one.uid)
        assert reminders.open_reminders(uow) == (open_one,)
        assert reminders.remove(uow, open_one.uid)
        assert reminders.all_reminders(uow) == ()
        assert reminders.finish(uow, open_one.uid) is NOTHING
        assert reminders.restore(uow, open_one.uid)
        assert reminders.open_reminders(uow) == (open_one,)
        assert reminders.remove(uow, ReminderId("none")) is NOTHING


def test_a_reminder_needs_nobody(space: OpenSpace) -> None:
    with space.write() as uow:
        reminders.ask(uow, None, None, "breathe", DAY)
        assert [one.person for one in reminders.open_reminders(uow)] == [None]
