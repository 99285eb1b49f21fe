"""Meetings and dates in words, and where the reader's clock hangs."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone

from family_app.domain.meeting import Again, Meeting, MeetingKind, Occurrence, zone_of
from family_app.domain.recurrence import LAST, Every, Repeat, turn_of
from family_app.ui.clock import Clock
from family_app.ui.days import in_words
from family_app.ui.models.entry_dates import time_words

translate = QCoreApplication.translate

_MOST_DAYS = 3


def here() -> ZoneInfo:
    """The zone of this computer."""
    return zone_of(here_name(), ZoneInfo("UTC"))


def here_name() -> str | None:
    """The IANA name of the zone of this computer, where it is known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore")
    return name or None


def now_of(clock: Clock) -> datetime:
    """The moment it is, to the minute."""
    return datetime.fromisoformat(f"{clock.today()} {clock.time()}").replace(tzinfo=here())


def kind_words(kind: MeetingKind) -> str:
    """What is in the diary, in one or two words."""
    return {
        MeetingKind.MEETING: translate("DateWords", "Meeting"),
        MeetingKind.APPOINTMENT: translate("DateWords", "Appointment"),
        MeetingKind.VISIT: translate("DateWords", "Visit"),
        MeetingKind.BIRTHDAY: translate("DateWords", "Birthday"),
        MeetingKind.OTHER: translate("DateWords", "Something else"),
    }[kind]


def title_of(meeting: Meeting) -> str:
    """Its title, else what it is."""
    title, kind = meeting.title.strip(), kind_words(meeting.kind)
    return f"{kind}: {title}" if title and meeting.kind is MeetingKind.BIRTHDAY else title or kind


def again_words(again: Again) -> str:
    """Whether one goes again."""
    return {
        Again.YES: translate("DateWords", "Yes"),
        Again.MAYBE: translate("DateWords", "Maybe"),
        Again.NO: translate("DateWords", "No"),
    }[again]


def day_of(one: Occurrence, today: date) -> str:
    """Its day: "Yesterday", "Today", "Tomorrow", "Tue 24 Nov"."""
    ahead = (one.shown_on - today).days
    if ahead == 0:
        return translate("DateWords", "Today")
    if ahead == -1:
        return translate("DateWords", "Yesterday")
    if ahead == 1:
        return translate("DateWords", "Tomorrow")
    return in_words(one.shown_on, "ddd d MMM")


def clock_of(one: Occurrence) -> str:
    """From when to when, in the reader's clock, and what the clock says there where it differs."""
    if one.starts is None:
        return translate("DateWords", "all day")
    words = _time(one.starts)
    if one.ends is not None:
        words = f"{words}–{_time(one.ends)}"
    there = one.meeting.zone
    if (
        there
        and one.starts.utcoffset() != one.starts.astimezone(zone_of(there, here())).utcoffset()
    ):
        said = translate("DateWords", "{time} ({there} in {zone})")
        clock = _time(one.starts.astimezone(zone_of(there, here())))
        return said.format(time=words, there=clock, zone=there.rsplit("/", 1)[-1].replace("_", " "))
    return words


def repeat_words(repeat: Repeat, first: date) -> str:
    """How something repeats whose first day is `first`."""
    step = repeat.step
    weekdays = repeat.weekdays or (first.isoweekday(),)
    names = ", ".join(_weekday(one) for one in weekdays)
    if repeat.every is Every.WEEK:
        each = translate("DateWords", "Every %n week(s)", "", step)
        said = translate("DateWords", "Every week on {days}")
        return said.format(days=names) if step == 1 else f"{each}, {names}"
    if repeat.every is Every.DAY_OF_MONTH:
        each = translate("DateWords", "Every month on day {day}")
        said = translate("DateWords", "Every {count} months on day {day}")
        return (each if step == 1 else said).format(day=repeat.place or first.day, count=step)
    if repeat.every is Every.WEEKDAY_OF_MONTH:
        each = translate("DateWords", "Every month on the {turn} {weekday}")
        said = translate("DateWords", "Every {count} months on the {turn} {weekday}")
        turn = _turn(repeat.place or turn_of(first))
        return (each if step == 1 else said).format(turn=turn, weekday=names, count=step)
    if repeat.every is Every.YEAR:
        each = translate("DateWords", "Every year on {day}")
        said = translate("DateWords", "Every {count} years on {day}")
        return (each if step == 1 else said).format(day=in_words(first, "d MMMM"), count=step)
    return translate("DateWords", "Just once")


def also_on_words(meeting: Meeting) -> str:
    """On which days something falls beside its rule: the first few, and how many more."""
    days = [in_words(day, "d MMM yyyy") for day in meeting.also_on[:_MOST_DAYS]]
    more = len(meeting.also_on) - len(days)
    if more > 0:
        days.append(translate("DateWords", "%n more", "", more))
    return translate("DateWords", "Also on {days}").format(days=", ".join(days))


def _time(moment: datetime) -> str:
    return time_words(moment.strftime("%H:%M"))


def _weekday(number: int) -> str:
    return QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)


def _turn(place: int) -> str:
    return {
        1: translate("DateWords", "first"),
        2: translate("DateWords", "second"),
        3: translate("DateWords", "third"),
        4: translate("DateWords", "fourth"),
        LAST: translate("DateWords", "last"),
    }[place]
