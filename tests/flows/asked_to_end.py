"""Writes a line into the journal, says so, and then lives until the system asks it to end.

With the argument `log-out` it is told as a session's end tells it, and says what it answered.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QSessionManager

from family_app.ui.session_end import SessionEnd
from tests.flows.the_program import open_program, say
from tests.ready_space import PASSPHRASE

LINE = "typed a moment before the end"


class Manager:
    """Stands for the system's session; Qt makes its own only for a real one."""

    def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:
        """Say what is to be started at the next login."""
        say(hint.name)


def main() -> int:
    """Type, stay, and say when the window was left in good order."""
    app, hand = open_program()
    end = SessionEnd(app, hand.window)
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    hand.key(Qt.Key.Key_N, control=True)
    hand.type("journal-editor", LINE)
    say("typed")
    if sys.argv[1:] == ["log-out"]:
        end.on_session_end(Manager())  # type: ignore[arg-type]
    code = app.exec() if not sys.argv[1:] else 0
    say("left", "open" if hand.window.workspace is not None else "locked")
    return code


if __name__ == "__main__":
    raise SystemExit(main())
