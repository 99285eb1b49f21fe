"""What an import did: how much came in, and what did not and why."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rejected:
    """One thing that was left out: where it stood, and why, in a plain sentence."""

    where: str
    why: str


@dataclass(slots=True)
class ImportReport:
    """Counts of one import. `skipped` were here already; `merged` were joined with one here."""

    added: int = 0
    skipped: int = 0
    merged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
