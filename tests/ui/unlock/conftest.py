"""What the lock screen opens is closed after each test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    pass
from tests.ui.unlock.lock_parts import Opened


@pytest.fixture
def opened() -> Iterator[Opened]:
    found = Opened()
    yield found
    for space in found.spaces:
        space.close()
