from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from family_app.platforms.freed_memory import overwrite_freed_blocks, overwrite_freed_objects
from tests.platforms import given_back

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux lets us")


def read_again(what: str) -> tuple[int, int]:
    command = [sys.executable, "-m", given_back.__name__, what]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    before, after = answer.split()
    return int(before), int(after)


def test_blocks_that_were_given_back_cannot_be_read() -> None:
    if not hasattr(ctypes.CDLL(None), "malloc_trim"):
        pytest.skip("another C library")
    before, after = read_again("blocks")
    assert before > 100
    assert after <= before / 10


def test_nor_can_objects_of_python() -> None:
    before, after = read_again("objects")
    assert before == 500
    assert after <= before / 10


def test_what_is_in_use_stays_as_it_is() -> None:
    kept = [given_back.MARK + str(number).encode() for number in range(500)]
    overwrite_freed_objects()
    overwrite_freed_blocks()
    assert kept == [given_back.MARK + str(number).encode() for number in range(500)]
