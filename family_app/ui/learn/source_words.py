"""Where an entry of a shelf comes from, in one line a source."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from family_app.content.library import Library


def source_lines(library: Library, keys: Iterable[str]) -> tuple[str, ...]:
    """Who wrote what, when and where; unknown keys are left out."""
    words = QCoreApplication.translate("Learn", "Source: {authors} ({year}). {title}. {where}.")
    found = (library.sources.get(key) for key in keys)
    return tuple(
        words.format(authors=one.authors, year=one.year, title=one.title, where=one.where)
        for one in found
        if one is not None
    )
