"""Names of things: ids that never leave their kind, and how new ones are made."""

from __future__ import annotations

import os
import time
import uuid
from typing import NewType

from family_app.domain.whole_text import whole

EntryId = NewType("EntryId", str)
AttachmentId = NewType("AttachmentId", str)
PersonId = NewType("PersonId", str)
ReminderId = NewType("ReminderId", str)
PlanItemId = NewType("PlanItemId", str)
TouchId = NewType("TouchId", str)
MeetingId = NewType("MeetingId", str)
ImportId = NewType("ImportId", str)
LessonId = NewType("LessonId", str)

_NATURAL_NAMES = uuid.UUID("6b0a3c52-6f0f-5c0e-9d0e-0c1a5e0c1a5e")


def new_uid() -> str:
    """A fresh UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits."""
    value = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def natural_uid(kind: str, *key: str) -> str:
    """The uid of a row that exists once by nature, the same on every computer (UUIDv5)."""
    return str(uuid.uuid5(_NATURAL_NAMES, whole("\x1f".join((kind, *key)))))
