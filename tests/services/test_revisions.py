from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from family_app.domain.changes import NOTHING
from family_app.domain.revision import RevisionId
from family_app.services import journal, revisions
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def write(space: OpenSpace, *texts: str, every: timedelta = timedelta(hours=1)) -> str:
    """A page typed in several sittings."""
    draft = page(texts[0])
    with space.write() as uow:
        for number, text in enumerate(texts):
            moment = NOON + number * every
            journal.save_entry(uow, replace(draft, number=number + 1, body=text), now=moment)
    return draft.uid


def test_earlier_versions_come_newest_first(space: OpenSpace) -> None:
    uid = write(space, "one", "two", "three")
    with space.read() as uow:
        found = revisions.of_entry(uow, uid)  # type: ignore[arg-type]
    assert [one.body for one in found] == ["two", "one"]


def test_a_version_put_back_keeps_what_was_there(space: OpenSpace) -> None:
    uid = write(space, "one", "two", "three")
    with space.write() as uow:
        oldest = revisions.of_entry(uow, uid)[-1]  # type: ignore[arg-type]
        assert revisions.put_back(uow, oldest.uid).ids == {uid}
        stored = journal.entry(uow, uid)  # type: ignore[arg-type]
        assert stored is not None
        assert stored.body == "one"
        assert [one.body for one in revisions.of_entry(uow, stored.uid)] == ["three", "two", "one"]
        assert revisions.put_back(uow, oldest.uid) is NOTHING


def test_a_version_of_a_page_in_the_trash_is_not_put_back(space: OpenSpace) -> None:
    uid = write(space, "one", "two")
    with space.write() as uow:
        (old,) = revisions.of_entry(uow, uid)  # type: ignore[arg-type]
        journal.delete_entry(uow, old.entry)
        assert revisions.put_back(uow, old.uid) is NOTHING
        assert revisions.put_back(uow, RevisionId("none")) is NOTHING


def test_old_versions_close_together_are_thinned(space: OpenSpace) -> None:
    texts = [f"version {number}" for number in range(30)]
    uid = write(space, *texts, every=timedelta(minutes=11))
    with space.write() as uow:
        before = len(revisions.of_entry(uow, uid))  # type: ignore[arg-type]
        uow.now = NOON + timedelta(days=60)
        revisions.thin(uow)
        kept = [one.body for one in revisions.of_entry(uow, uid)]  # type: ignore[arg-type]
        assert before == 29
        assert kept == ["version 28", "version 0"]
