"""On a real clipboard, between two programs: the lock takes back our words and nobody else's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb-run is not installed")
def test_what_was_copied_from_a_page_goes_and_what_others_copied_stays() -> None:
    ran = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-m", "tests.desktop.copied_by_hand"],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.splitlines() == ["''", "'theirs'"], ran.stderr[-2000:]
