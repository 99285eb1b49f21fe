"""Everything that exists before a space is open, for tests of the screens that need it."""

from __future__ import annotations

from datetime import date
from functools import cache, partial

from PySide6.QtCore import QUrl

from family_app.app import load_ahead
from family_app.content.library import Library
from family_app.paths import Home, assets_dir
from family_app.ui.bell import Bell
from family_app.ui.bus import ChangeBus
from family_app.ui.clipboard import Clipboard
from family_app.ui.clock import Clock
from family_app.ui.desktop import Desktop
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.parts import Parts
from family_app.ui.settings import SettingsFile
from family_app.ui.theme import Theme


@cache
def library() -> Library:
    """The content that is shipped, read once for all tests."""
    return Library.load(assets_dir(), "en")


def parts_for(
    home: Home, theme: Theme, *, inline: bool = True, opened: list[QUrl] | None = None
) -> Parts:
    """The parts as the program makes them; `opened` gets what would have left the program."""
    notices, bus, clipboard = Notices(), ChangeBus(), Clipboard()
    seen = opened if opened is not None else []

    def opener(url: QUrl) -> bool:
        seen.append(url)
        return True

    return Parts(
        home=home,
        settings=SettingsFile(home.settings_file),
        theme=theme,
        notices=notices,
        bus=bus,
        ops=Ops(bus, notices, home.log_file, inline=inline),
        desktop=Desktop(notices, clipboard, opener),
        clock=Clock(date(2026, 11, 23), "08:12"),
        clipboard=clipboard,
        bell=Bell(),
        library=library,
        load_ahead=partial(load_ahead, library),
    )
