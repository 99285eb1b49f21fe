"""What every page is given: how to read and write, what to show, and how to reach the outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.ui.bus import ChangeBus
    from family_app.ui.clipboard import Clipboard
    from family_app.ui.clock import Clock
    from family_app.ui.desktop import Desktop
    from family_app.ui.notices import Notices
    from family_app.ui.ops import Ops
    from family_app.ui.parts import Parts
    from family_app.ui.settings import SettingsFile
    from family_app.ui.theme import Theme


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
    clipboard: Clipboard
    parts: Parts

    @classmethod
    def of(cls, parts: Parts, library: Library | None = None) -> Context:
        """The context over these parts; reads the content when none is given."""
        return cls(
            ops=parts.ops,
            bus=parts.bus,
            notices=parts.notices,
            theme=parts.theme,
            settings=parts.settings,
            desktop=parts.desktop,
            library=library if library is not None else parts.library(),
            clock=parts.clock,
            clipboard=parts.clipboard,
            parts=parts,
        )
