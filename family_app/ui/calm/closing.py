"""The closing line of the calm page, whose one link is shown as a button."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def plain_closing(markdown: str) -> str:
    """The text with each link as its words."""
    return _LINK.sub(r"\1", markdown)
