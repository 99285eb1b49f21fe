"""Installs the window's translations and keeps them alive."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from family_app.paths import assets_dir


def install_translators(app: QCoreApplication, language: str) -> None:
    """Use `assets/i18n/<language>.qm`; English has one too, for its plurals.

    A translator that nobody holds is dropped by Python, so each becomes a child of `app`.
    """
    for code in dict.fromkeys(("en", language)):
        translator = QTranslator(app)
        if translator.load(str(assets_dir() / "i18n" / f"{code}.qm")):
            app.installTranslator(translator)
