"""The long-lived parts of the running program, built once and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from family_app.paths import Home
from family_app.ui.bell import Bell
from family_app.ui.bus import ChangeBus
from family_app.ui.clipboard import Clipboard
from family_app.ui.clock import Clock
from family_app.ui.desktop import Desktop
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.settings import SettingsFile
from family_app.ui.theme import Theme

if TYPE_CHECKING:
    from family_app.content.library import Library


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that exists before a space is open.

    `library()` reads the content once. `load_ahead()` loads what an open space needs; it may run
    on any thread, while a passphrase is typed.
    """

    home: Home
    settings: SettingsFile
    theme: Theme
    notices: Notices
    bus: ChangeBus
    ops: Ops
    desktop: Desktop
    clock: Clock
    clipboard: Clipboard
    bell: Bell
    library: Callable[[], Library]
    load_ahead: Callable[[], None]
