"""Overwrites memory that was given back, in which words and keys still stand as they were."""

from __future__ import annotations

import ctypes
import sys

# Python keeps small objects of each of these sizes together and uses a freed place for the next
# of the same size. Text begins behind a head of 48 bytes, bytes behind one of 33.
_SMALL, _STEP, _LARGEST = 48, 16, 512
_BYTES_HEAD = 33
_SMALL_BYTES = 2_000_000
# The system's own store of freed blocks is filled from large to small, so that the rest of a large
# block is taken by smaller ones. Each thread keeps some of each size up to 1032 bytes for itself.
_LARGE = (32_000, 8_000, 4_400, 2_000)
_LARGE_BYTES = 4_000_000
_OWN = range(1032, 16, -16)
_OWN_BYTES, _FEWEST = 120_000, 8


def overwrite_freed_objects() -> None:
    """Write over the small objects that Python gave back; some hundredths of a second.

    No promise: what something still uses is not touched, nor are gaps that are not reached.
    """
    for size in range(_SMALL, _LARGEST + 1, _STEP):
        filled = [bytes(size - _BYTES_HEAD) for _ in range(_SMALL_BYTES // size)]
        del filled


def overwrite_freed_blocks() -> None:
    """Write over what the calling thread gave back to the GNU C library; does nothing elsewhere.

    Takes as long, and promises as little, as `overwrite_freed_objects`.
    """
    if sys.platform == "linux":
        _overwrite_blocks()


def _overwrite_blocks() -> None:
    library = ctypes.CDLL(None)
    try:
        malloc, free, trim = library.malloc, library.free, library.malloc_trim
    except AttributeError:  # another C library
        return
    malloc.restype, malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    free.argtypes = (ctypes.c_void_p,)
    wanted = [(size, _LARGE_BYTES // size) for size in _LARGE]
    wanted += [(size, max(_FEWEST, _OWN_BYTES // size)) for size in _OWN]
    taken = []
    for size, count in wanted:
        blocks = [block for _ in range(count) if (block := malloc(size)) is not None]
        for block in blocks:
            ctypes.memset(block, 0, size)
        taken += blocks
    for block in taken:
        free(block)
    trim(0)  # whole pages go back to the system, which hands them out empty
