"""Whichever write of an operation fails, the space opens as it was before, or as it is after."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services import failing_writes
from tests.services.operations import OPERATIONS

A_FEW = ("save", "key", "restore over")


def test_the_old_state_opens_where_a_write_fails(tmp_path: Path) -> None:
    names = ",".join(A_FEW)
    faults, tried = failing_writes.run(failing_writes.disk(tmp_path), names, tmp_path, 1)
    assert faults == []
    assert tried == 3 * len(A_FEW)


@pytest.mark.slow
@pytest.mark.parametrize("operation", list(OPERATIONS))
def test_the_old_state_opens_whichever_write_fails(tmp_path: Path, operation: str) -> None:
    faults, tried = failing_writes.run(failing_writes.disk(tmp_path), operation, tmp_path, 10_000)
    assert faults == []
    assert tried
