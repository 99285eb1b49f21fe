"""A mistake found in a content file: where it stands, what is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KeyPath = tuple[str | int, ...]
"""A place in a table: names, and numbers counting from 0 in lists."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake. `line` counts from 1 and is 0 where no line can be named."""

    file: str
    line: int
    key: str
    why: str
    severity: Literal["error", "warning"] = "error"

    @property
    def where(self) -> str:
        """File, line and key in one phrase."""
        parts = [self.file]
        if self.line:
            parts.append(f"line {self.line}")
        if self.key:
            parts.append(self.key)
        return ", ".join(parts)


def dotted(path: KeyPath) -> str:
    """A key path as authors write it: `exercise[2].field[1].kind`, lists counting from 1."""
    words = ""
    for step in path:
        if isinstance(step, int):
            words += f"[{step + 1}]"
        else:
            words += f".{step}" if words else step
    return words
