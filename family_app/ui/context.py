"""What every page is given: how to read and write, what to show, and how to reach the outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.ui.bus import ChangeBus
    from family_app.ui.desktop import Desktop
    from family_app.ui.notices import Notices
    from family_app.ui.ops import Ops
    from family_app.ui.parts import Parts
    from family_app.ui.settings import SettingsFile
    from family_app.ui.theme import Theme


class Clock:
    """The local calendar day; fixed for pictures and tests."""

    def __init__(self, fixed: date | None = None, time: str | None = None) -> None:
        self._fixed = fixed
        self._time = time

    def today(self) -> date:
        """The day it is here."""
        return self._fixed or datetime.now().astimezone().date()

    def time(self) -> str:
        """The time of day as "hh:mm"."""
        return self._time or datetime.now().astimezone().strftime("%H:%M")


@dataclass(frozen=True, slots=True)
class Context:
    """Made when a space is opened and handed down; `parts` is what lived before it."""

    ops: Ops
    bus: ChangeBus
    notices: Notices
    theme: Theme
    settings: SettingsFile
    desktop: Desktop
    library: Library
    clock: Clock
    parts: Parts
