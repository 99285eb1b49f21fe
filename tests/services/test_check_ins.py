from __future__ import annotations

from datetime import date

import pytest

from family_app.domain.changes import NOTHING
from family_app.domain.check_in import CheckIn
from family_app.services.check_ins import check_in, check_ins
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import DAY


def test_the_halves_of_a_day_are_kept_apart(space: OpenSpace) -> None:
    with space.write() as uow:
        check_in(uow, DAY, strain=8)
        check_in(uow, DAY, hope=0)
        check_in(uow, date(2026, 3, 1), hope=5)
        check_in(uow, date(2026, 2, 1), hope=10)
        march = check_ins(uow, date(2026, 3, 1), date(2026, 3, 31))
        assert march == (CheckIn(date(2026, 3, 1), None, 5), CheckIn(DAY, 8, 0))
        check_in(uow, DAY, strain=2)
        assert check_ins(uow, DAY, DAY) == (CheckIn(DAY, 2, 0),)
        assert check_in(uow, DAY) is NOTHING


def test_only_0_to_10(space: OpenSpace) -> None:
    with pytest.raises(ValueError, match="0 to 10"), space.write() as uow:
        check_in(uow, DAY, strain=11)
