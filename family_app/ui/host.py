"""What the window is to a face that it shows; it comes above, so they cannot import it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


class Host(Protocol):
    """Where a face sends the user."""

    def open_space(self, space: OpenSpace) -> None:
        """Show the pages of an open space."""

    def start(self) -> None:
        """Show the lock screen, or the first run where there is no space."""

    def show_help(self) -> None:
        """Show the lines to call, and come back here after."""
