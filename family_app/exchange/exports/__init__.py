"""The forms in which pages go out: one file each, and one line here."""

from __future__ import annotations

from family_app.exchange.exports import day_one, html, markdown, text, whole_space
from family_app.exchange.exports.book import Export

EXPORTS: tuple[Export, ...] = (
    markdown.EXPORT,
    whole_space.EXPORT,
    html.EXPORT,
    day_one.EXPORT,
    text.EXPORT,
)


def by_name(name: str) -> Export:
    """The form of that name; raises KeyError."""
    return {one.name: one for one in EXPORTS}[name]
