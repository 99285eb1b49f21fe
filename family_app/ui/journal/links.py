"""Where a link on a page leads: another page of the program, or out of it after asking."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from family_app.ui import places
from family_app.ui.desktop import Desktop
from family_app.ui.places import Place


def follow(address: str, desktop: Desktop, parent: QWidget) -> Place | None:
    """Offer to leave the program for a link, or return the place it means in the program.

    Anything else than https, http, mailto, tel, sms, lesson and person leads nowhere.
    """
    scheme, _, rest = address.partition(":")
    target = QUrl.fromPercentEncoding(rest.encode())
    match scheme.lower():
        case "lesson":
            return Place(places.LEARN, target)
        case "person":
            return Place(places.CIRCLE, target)
        case "https" | "http":
            desktop.web(parent, address)
        case "mailto":
            desktop.email(parent, target)
        case "tel":
            desktop.call(parent, target)
        case "sms":
            desktop.message(parent, target)
    return None
