"""In a program of its own: at how many places that were given back a mark can still be read.

Elsewhere other tests have left memory in pieces, of which nobody can say what reaches them.
"""

from __future__ import annotations

import ctypes
import os
import sys

from family_app.platforms.freed_memory import overwrite_freed_blocks, overwrite_freed_objects

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


def blocks() -> tuple[int, int]:
    """Blocks of the C library, before and after they were written over."""
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    library.free.argtypes = (ctypes.c_void_p,)
    places = [library.malloc(size) for size in (200, 600, 1000, 3000, 5000) for _ in range(50)]
    for place in places:
        ctypes.memmove(place, MARK * 10, 200)
    for place in places:
        library.free(place)
    before = still_readable(places)
    overwrite_freed_blocks()
    return before, still_readable(places)


def objects() -> tuple[int, int]:
    """Objects of Python, the same."""
    held = [MARK * 10 + str(number).encode() for number in range(500)]
    places = [id(one) for one in held]
    before = still_readable(places)
    del held
    overwrite_freed_objects()
    return before, still_readable(places)


if __name__ == "__main__":
    counts = blocks() if sys.argv[1] == "blocks" else objects()
    sys.stdout.write(f"{counts[0]} {counts[1]}\n")
