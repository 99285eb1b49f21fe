"""What stands in the memory of another process, looked for from outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

_PIECE = 1 << 24
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")


def needles(text: str) -> tuple[bytes, ...]:
    """The ways in which Python, Qt and SQLite hold a text."""
    return tuple(text.encode(encoding) for encoding in ENCODINGS)


def memory_of(process: int) -> Iterator[bytes]:
    """All that a process has written, or could write, piece by piece."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in maps.splitlines():
            where, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            start, end = (int(one, 16) for one in where.split("-"))
            for at in range(start, end, _PIECE):
                # A little over the edge, so that nothing hides on it.
                try:
                    memory.seek(at)
                    yield memory.read(min(end - at, _PIECE + 4096))
                except OSError:
                    continue


def found_in(process: int, wanted: Mapping[str, tuple[bytes, ...]]) -> dict[str, int]:
    """How many times each of the wanted things stands in the memory of a process."""
    counts = dict.fromkeys(wanted, 0)
    for piece in memory_of(process):
        for name, ways in wanted.items():
            counts[name] += sum(piece.count(way) for way in ways)
    return counts
