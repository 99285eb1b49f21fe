"""How much strain and how much hope, in words: the same on Today and on a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def strain_words() -> tuple[str, ...]:
    """One for each level, from none to the most."""
    return (
        QCoreApplication.translate("LevelWords", "none", "strain"),
        QCoreApplication.translate("LevelWords", "a little", "strain"),
        QCoreApplication.translate("LevelWords", "some", "strain"),
        QCoreApplication.translate("LevelWords", "a lot", "strain"),
        QCoreApplication.translate("LevelWords", "too much", "strain"),
    )


def hope_words() -> tuple[str, ...]:
    """One for each level, from none to the most."""
    return (
        QCoreApplication.translate("LevelWords", "none", "hope"),
        QCoreApplication.translate("LevelWords", "a little", "hope"),
        QCoreApplication.translate("LevelWords", "some", "hope"),
        QCoreApplication.translate("LevelWords", "a lot", "hope"),
        QCoreApplication.translate("LevelWords", "full", "hope"),
    )
