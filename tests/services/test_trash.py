from __future__ import annotations

from datetime import timedelta

from family_app.domain.changes import NOTHING, Kind
from family_app.domain.trash import STAYS
from family_app.services import journal, search, trash
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page


def test_what_was_deleted_is_listed_and_comes_back_whole(space: OpenSpace) -> None:
    draft = page("about the walk", title="Walk", tags=("calm",))
    with space.write() as uow:
        journal.save_entry(uow, draft)
        journal.delete_entry(uow, draft.uid)
    with space.read() as uow:
        (listed,) = trash.pages(uow)
        assert (listed.uid, listed.day, listed.title) == (draft.uid, draft.day, "Walk")
        assert listed.days_left(listed.deleted_at) == STAYS.days
        assert listed.days_left(listed.deleted_at + timedelta(days=29, hours=23)) == 1
    with space.write() as uow:
        journal.restore_entry(uow, draft.uid)
        assert trash.pages(uow) == ()
        stored = journal.entry(uow, draft.uid)
    assert stored is not None
    assert stored.tags == ("calm",)


def test_removed_for_good_is_gone_from_everywhere(space: OpenSpace) -> None:
    draft = page("zebra", tags=("stripes",))
    with space.write() as uow:
        journal.save_entry(uow, draft)
        journal.delete_entry(uow, draft.uid)
    with space.write() as uow:
        assert trash.remove_for_good(uow, draft.uid).concern(Kind.ENTRY)
    with space.write() as uow:
        assert trash.pages(uow) == ()
        assert journal.restore_entry(uow, draft.uid) is NOTHING
        assert search.search_entries(uow, "zebra").rows == ()


def test_a_page_that_is_not_in_the_trash_is_never_removed(space: OpenSpace) -> None:
    draft = page("stays")
    with space.write() as uow:
        journal.save_entry(uow, draft)
        assert trash.remove_for_good(uow, draft.uid) is NOTHING
        assert journal.entry(uow, draft.uid) is not None


def test_after_thirty_days_a_page_goes_and_not_a_day_before(space: OpenSpace) -> None:
    early, late = page("early"), page("late")
    with space.write() as uow:
        for draft, days in ((early, 31), (late, 29)):
            journal.save_entry(uow, draft)
            uow.entries.set_deleted(draft.uid, uow.now - timedelta(days=days), deleted=True)
    with space.write() as uow:
        assert trash.remove_overdue(uow).ids == {early.uid}
        assert [one.uid for one in trash.pages(uow)] == [late.uid]
