from __future__ import annotations

import ctypes
import os
import sys

import pytest

from family_app.platforms.freed_memory import overwrite_freed_blocks, overwrite_freed_objects

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux lets us")
MARK = b"lentils on thursday "


def still_readable(places: list[int]) -> int:
    """At how many of these addresses the mark still stands."""
    memory = os.open("/proc/self/mem", os.O_RDONLY)
    found = 0
    for place in places:
        try:
            found += MARK in os.pread(memory, 512, place)
        except OSError:  # given back to the system
            continue
    os.close(memory)
    return found


def test_blocks_that_were_given_back_cannot_be_read() -> None:
    library = ctypes.CDLL(None)
    if not hasattr(library, "malloc_trim"):
        pytest.skip("another C library")
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    library.free.argtypes = (ctypes.c_void_p,)
    places = [library.malloc(size) for size in (200, 600, 1000, 3000, 5000) for _ in range(50)]
    for place in places:
        ctypes.memmove(place, MARK * 10, 200)
    for place in places:
        library.free(place)
    before = still_readable(places)
    overwrite_freed_blocks()
    assert before > 100
    assert still_readable(places) <= before / 10


def test_nor_can_objects_of_python() -> None:
    objects = [MARK * 10 + str(number).encode() for number in range(500)]
    places = [id(one) for one in objects]
    assert still_readable(places) == len(places)
    del objects
    overwrite_freed_objects()
    assert still_readable(places) <= len(places) / 10


def test_what_is_in_use_stays_as_it_is() -> None:
    kept = [MARK + str(number).encode() for number in range(500)]
    overwrite_freed_objects()
    overwrite_freed_blocks()
    assert kept == [MARK + str(number).encode() for number in range(500)]
