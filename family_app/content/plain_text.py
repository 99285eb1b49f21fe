"""The words of a lesson body without its marks: for search and for measuring how it reads."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t]*:::.*$", re.MULTILINE)
_CITATION = re.compile(r"\s*\[\^[^\]\s]+\]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_LEAD = re.compile(r"^[ \t]*(?:#{1,6}|[-*+>]|\d{1,3}[.)])\s+", re.MULTILINE)
_STRESS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")


def plain_text(body: str, *, paragraphs: bool = False) -> str:
    """The text a reader sees, in one line, or with its paragraphs kept apart."""
    text = _FENCE.sub("", body)
    text = _CITATION.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _LEAD.sub("", text)
    text = _STRESS.sub(r"\2", text)
    if paragraphs:
        return re.sub(r"\n\s*\n+", "\n\n", text).strip()
    return " ".join(text.split())
