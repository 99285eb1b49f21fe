from __future__ import annotations

from datetime import date

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId
from family_app.services.journal import delete_entry, save_entry
from family_app.services.spaces import counts
from family_app.storage.open_space import OpenSpace


def test_the_trash_is_not_counted(space: OpenSpace) -> None:
    days = (date(2026, 3, 1), date(2026, 3, 1), date(2026, 3, 2))
    uids = [EntryId(f"00000000-0000-7000-8000-00000000000{n}") for n in range(3)]
    with space.write() as uow:
        for uid, day in zip(uids, days, strict=True):
            save_entry(uow, Draft(uid, 1, day, title="A day"))
    with space.read() as uow:
        assert (counts(uow).entries, counts(uow).days) == (3, 2)
    with space.write() as uow:
        delete_entry(uow, uids[2])
    with space.read() as uow:
        assert (counts(uow).entries, counts(uow).days) == (2, 1)
        assert counts(uow).schema
