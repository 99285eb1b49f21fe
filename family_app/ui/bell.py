"""Shows the computer's own messages when they are due, also while the space is locked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from family_app.domain.moments import Moment
from family_app.platforms.messages import Messages, messages
from family_app.ui.brand import program_name
from family_app.ui.icons import icon
from family_app.ui.models.entry_dates import time_words

_TICK_MS = 20_000


def moment_now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


class Bell(QObject):
    """Holds moments and no words; lives as long as the window. `told` hears how a message went.

    A moment that passed before it was brought here is never shown: Today has it, and so nothing
    comes twice when the program starts again.
    """

    told = Signal(bool)

    def __init__(
        self,
        now: Callable[[], datetime] = moment_now,
        make: Callable[[], Messages] | None = None,
    ) -> None:
        super().__init__()
        self._now = now
        self._make = make or _system_messages
        self._messages: Messages | None = None
        self._due: dict[str, tuple[Moment, ...]] = {}
        self._ticking = False
        self._looked = now()
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def keep(self, space: str, due: Sequence[Moment]) -> None:
        """Take over what is due in a space, in place of what was known of it before."""
        if not self._ticking:
            self._looked = self._now()
        self._due[space] = tuple(one for one in due if one.at > self._looked)
        self._go_on()

    @property
    def moments(self) -> tuple[Moment, ...]:
        """What is still to come."""
        return tuple(one for some in self._due.values() for one in some)

    def ring(self, moment: Moment) -> None:
        """Show one message now."""
        self._say(_words(moment))

    @Slot()
    def tick(self) -> None:
        """Show what came due since the last look. After a sleep, each kind of words once."""
        self._ticking = False
        now, self._looked = self._now(), max(self._looked, self._now())
        due = [one for one in self.moments if one.at <= now]
        self._due = {
            space: tuple(one for one in some if one.at > now) for space, some in self._due.items()
        }
        fresh = [one for one in due if not one.is_over(now)]
        for words in dict.fromkeys(_words(one) for one in fresh):
            self._say(words)
        self._go_on()

    @Slot()
    def stop(self) -> None:
        """Forget everything, and take away what still shows."""
        self._due.clear()
        shown, self._messages = self._messages, None
        if shown is not None:
            shown.stop()

    def _go_on(self) -> None:
        if self.moments and not self._ticking:
            self._ticking = True
            QTimer.singleShot(_TICK_MS, self, self.tick)

    def _say(self, words: str) -> None:
        if self._messages is None:
            self._messages = self._make()
            self._messages.told.connect(self.told)
        title = QCoreApplication.translate("Bell", "A reminder")
        # Never the program's own name: others may see it.
        self._messages.show(program_name(discreet=True), title, words)


def _system_messages() -> Messages:
    return messages(lambda: icon("notebook"))


def _words(moment: Moment) -> str:
    tr = QCoreApplication.translate
    if moment.starts is None:
        return tr("Bell", "Have a look when it suits you.")
    clock = time_words(moment.starts.strftime("%H:%M"))
    shown_on = moment.at.astimezone(moment.starts.tzinfo).date()
    if moment.starts.date() - shown_on >= timedelta(days=1):
        return tr("Bell", "You have something planned tomorrow at {time}.").format(time=clock)
    return tr("Bell", "You have something planned at {time}.").format(time=clock)
