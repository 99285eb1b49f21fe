"""When the computer's own messages are due: only moments, never what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A message is due.

    Attributes:
        at: when, in UTC.
        starts: when the thing itself begins, in the reader's zone; none where the message is of
            the day as a whole, or shall not say it.
    """

    at: datetime
    starts: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        """Whether it says nothing useful any more; of a day as a whole, a day later."""
        over = self.at + _A_DAY if self.starts is None else self.starts
        return over.timestamp() <= now.timestamp()


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the day without messages, over midnight too; none where both ends are the same."""

    since: time
    until: time

    def holds(self, moment: datetime) -> bool:
        """Whether a local moment lies in them."""
        clock = moment.time()
        if self.since <= self.until:
            return self.since <= clock < self.until
        return clock >= self.since or clock < self.until

    def end(self, moment: datetime) -> datetime:
        """The moment after one in them at which they are over."""
        day = moment.date()
        if self.since > self.until and moment.time() >= self.since:
            day += _A_DAY
        return datetime.combine(day, self.until, moment.tzinfo)

    def start(self, moment: datetime) -> datetime:
        """The last moment before one in them at which they have not begun."""
        day = moment.date()
        if self.since > self.until and moment.time() < self.until:
            day -= _A_DAY
        return datetime.combine(day, self.since, moment.tzinfo) - timedelta(minutes=1)


def before(starts: datetime, minutes: int, quiet: Quiet) -> Moment:
    """The message some minutes before something begins.

    In quiet hours it waits until they end; where that would be too late, it comes before them.
    """
    wanted = (starts.astimezone(UTC) - timedelta(minutes=minutes)).astimezone(starts.tzinfo)
    if quiet.holds(wanted):
        end = quiet.end(wanted)
        early = end.timestamp() < starts.timestamp()
        wanted = end if early else quiet.start(wanted)
    return Moment(wanted.astimezone(UTC), starts)


def of_days(days: Iterable[date], clock: time, quiet: Quiet, here: ZoneInfo) -> set[Moment]:
    """One message for each day on which there is anything, however much it is."""
    found = set()
    for day in days:
        wanted = datetime.combine(day, clock, here)
        if quiet.holds(wanted):
            wanted = quiet.end(wanted)
        found.add(Moment(wanted.astimezone(UTC)))
    return found
