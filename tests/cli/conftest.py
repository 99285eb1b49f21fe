"""The command line with a home of its own."""

from __future__ import annotations

import pytest

from family_app.paths import Home
from tests.cli.command import Command


@pytest.fixture
def command(home: Home) -> Command:
    return Command(home)
