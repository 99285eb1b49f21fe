"""The search index stays true to the pages, whatever is done to them in whatever order."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.services import journal, search
from tests.storage.made import make

WORDS = ("alpha", "beta", "café", "delta")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
TIMES = st.sampled_from([None, "00:00", "23:59"])


class Pages(RuleBasedStateMachine):
    """Saves, deletes and restores pages, and compares every search with what it should find."""

    uids = Bundle("uids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.made = make(Path(self.folder.name) / "space")
        self.opening = self.made.opened()
        self.space = self.opening.__enter__()
        self.drafts: dict[EntryId, Draft] = {}
        self.trash: set[EntryId] = set()

    @rule(target=uids, title=TEXTS, body=TEXTS, day=DAYS, time=TIMES)
    def write(self, title: str, body: str, day: date, time: str | None) -> EntryId:
        draft = Draft(EntryId(new_uid()), 1, day, time, title=title, body=body)
        return self.store(draft)

    @rule(uid=uids, title=TEXTS, tags=st.lists(st.sampled_from(WORDS), max_size=2), day=DAYS)
    def rewrite(self, uid: EntryId, title: str, tags: list[str], day: date) -> None:
        number = self.drafts[uid].number + 1
        self.store(Draft(uid, number, day, title=title, tags=tuple(tags)))

    @rule(uid=uids)
    def delete(self, uid: EntryId) -> None:
        with self.space.write() as uow:
            journal.delete_entry(uow, uid)
        self.trash.add(uid)

    @rule(uid=uids)
    def restore(self, uid: EntryId) -> None:
        with self.space.write() as uow:
            journal.restore_entry(uow, uid)
        self.trash.discard(uid)

    @invariant()
    def finds_what_is_there(self) -> None:
        with self.space.read() as uow:
            for word in WORDS:
                rows = search.search_entries(uow, word).rows
                assert {row.uid for row in rows} == self.holding(word)

    def store(self, draft: Draft) -> EntryId:
        with self.space.write() as uow:
            assert journal.save_entry(uow, draft)
        self.drafts[draft.uid] = draft
        return draft.uid

    def holding(self, word: str) -> set[EntryId]:
        return {
            uid
            for uid, draft in self.drafts.items()
            if uid not in self.trash and word in f"{draft.title} {draft.body} {draft.tags}"
        }

    def teardown(self) -> None:
        assert self.made.problems() == []
        self.opening.__exit__(None, None, None)
        self.folder.cleanup()


TestPages = Pages.TestCase
TestPages.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
