"""Which links a lesson may hold; everything else stays plain text."""

from __future__ import annotations

import re

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ALLOWED = re.compile(
    rf"lesson:{_ID}|glossary:{_ID}|source:{_ID}|page:[a-z]+|help:|https://[^\s\"'<>]+"
)


def is_allowed(link: str) -> bool:
    """Whether a lesson may link there."""
    return _ALLOWED.fullmatch(link) is not None
