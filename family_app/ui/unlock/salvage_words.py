"""What came back of a damaged space, in plain words for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.services.salvage import Saved


def save_space(home: Home, space_id: str, passphrase: str) -> Saved:
    """Save what can be saved into a new space; slow."""
    from family_app.services.salvage import save_what_can_be

    return save_what_can_be(home, space_id, passphrase)


def words_about(saved: Saved) -> str:
    """The exact counts, and what to do next."""
    report = saved.report
    entries = report.tables["entry"]
    total, lost = report.total("kept"), report.total("lost")
    lines = [
        QCoreApplication.translate(
            "Salvage",
            "A new space, “{space}”, holds what came back: {kept} of {all} journal pages, and "
            "{rows} of {every} things in all. It opens with the same passphrase.",
        ).format(
            space=saved.info.label,
            kept=entries.kept,
            all=entries.kept + entries.lost,
            rows=total,
            every=total + lost,
        )
    ]
    if report.total("torn"):
        lines.append(
            QCoreApplication.translate(
                "Salvage", "Where a part of a text is gone, it says \ufffd: {count} times."
            ).format(count=report.total("torn"))
        )
    if not report.is_exact:
        lines.append(
            QCoreApplication.translate(
                "Salvage", "More may be lost: the list of what there was is damaged too."
            )
        )
    lines.append(
        QCoreApplication.translate("Salvage", "The damaged space was left as it is. Keep it.")
    )
    return " ".join(lines)
