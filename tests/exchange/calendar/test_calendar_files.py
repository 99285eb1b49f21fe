from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from family_app.domain.ids import ImportId, MeetingId, new_uid
from family_app.domain.importing import DATES
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote
from family_app.domain.recurrence import LAST, Every, Repeat
from family_app.errors import FileUnreadable
from family_app.exchange.calendar.reader import read
from family_app.exchange.calendar.writer import written
from family_app.services import calendar_files, importing, meetings
from family_app.storage.open_space import OpenSpace

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:19700308T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:19701101T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20260106T193000
DTEND;TZID=America/New_York:20260106T210000
RRULE:FREQ=WEEKLY;WKST=SU;COUNT=4;BYDAY=TU
EXDATE;TZID=America/New_York:20260113T193000
DTSTAMP:20260101T000000Z
UID:weekly@google.com
SUMMARY:Family group\\, side door
LOCATION:Church hall
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20260121T180000
DTEND;TZID=America/New_York:20260121T190000
RECURRENCE-ID;TZID=America/New_York:20260120T193000
UID:weekly@google.com
SUMMARY:Family group, moved
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260703
DTEND;VALUE=DATE:20260706
UID:camp@google.com
SUMMARY:Camp
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=W. Europe Standard Time:20260202T090000
DURATION:PT45M
RRULE:FREQ=MONTHLY;BYDAY=-1MO
UID:outlook
SUMMARY:Appointment
END:VEVENT
BEGIN:VEVENT
DTSTART:20260301T080000Z
RRULE:FREQ=HOURLY
UID:hourly
SUMMARY:Tea
END:VEVENT
BEGIN:VEVENT
UID:no-day
SUMMARY:When?
END:VEVENT
BEGIN:VEVENT
DTSTART:20260301T080000
STATUS:CANCELLED
UID:gone
END:VEVENT
END:VCALENDAR
"""


def file_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "calendar.ics"
    file.write_bytes(text.replace("\n", "\r\n").encode())
    return file


def test_a_calendar_of_other_programs_comes_in(tmp_path: Path) -> None:
    found, left = read(file_of(tmp_path, GOOGLE))
    by_key = {one.source_key: one for one in found}
    weekly = by_key["weekly@google.com"]
    assert (weekly.title, weekly.place) == ("Family group, side door", "Church hall")
    assert (weekly.time, weekly.zone, weekly.minutes) == ("19:30", "America/New_York", 90)
    assert weekly.repeat == Repeat(Every.WEEK, weekdays=(2,), until=date(2026, 1, 27))
    assert weekly.left_out == (date(2026, 1, 13), date(2026, 1, 20))
    moved = by_key["weekly@google.com#2026-01-20"]
    assert (moved.day, moved.time, moved.minutes) == (date(2026, 1, 21), "18:00", 60)
    camp = by_key["camp@google.com"]
    assert (camp.day, camp.repeat.until) == (date(2026, 7, 3), date(2026, 7, 5))
    outlook = by_key["outlook"]
    assert (outlook.zone, outlook.minutes) == ("Europe/Berlin", 45)
    assert (outlook.kind, outlook.title) == (MeetingKind.APPOINTMENT, "")
    assert outlook.repeat == Repeat(Every.WEEKDAY_OF_MONTH, 1, (1,), LAST)
    assert by_key["hourly"].repeat == Repeat()
    assert "gone" not in by_key
    assert [one.where for one in left] == ["event 5", "event 6"]
    assert all(one.why.endswith(".") for one in left)


@pytest.mark.parametrize("text", ["", "no calendar", "BEGIN:VCARD\nEND:VCARD\n"])
def test_what_is_no_calendar_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileUnreadable):
        read(file_of(tmp_path, text))
    with pytest.raises(FileUnreadable):
        read(tmp_path / "missing.ics")


def test_a_calendar_tells_others_no_more_than_it_must() -> None:
    group = Meeting(
        MeetingId(new_uid()),
        "Al-Anon with Rosa",
        MeetingKind.MEETING,
        date(2026, 3, 17),
        "19:30",
        "Europe/Berlin",
        place="Mill Lane",
        notes="for Daniel",
    )
    plain = written([group], NOW, with_words=False).decode()
    assert "SUMMARY:Meeting\r\n" in plain
    assert "TZID:Europe/Berlin" in plain
    for secret in ("Anon", "Rosa", "Mill", "Daniel", "ircle"):
        assert secret not in plain
    whole = written([group], NOW, with_words=True).decode()
    assert "Al-Anon with Rosa" in whole
    assert "Mill Lane" in whole


def test_a_calendar_comes_in_once(space: OpenSpace, tmp_path: Path) -> None:
    file = file_of(tmp_path, GOOGLE)
    with space.read() as uow:
        found, report = calendar_files.look(uow, file)
    assert (report.added, report.skipped, len(report.rejected)) == (5, 0, 2)
    assert calendar_files.bring_in(space, file).added == 5
    with space.write() as uow:
        again, report = calendar_files.look(uow, file)
        assert (again, report.added, report.skipped) == ((), 0, 5)
        meetings.remove(uow, found[0].uid)
        out = tmp_path / "out.ics"
        assert calendar_files.take_out(uow, out) == 4
        assert calendar_files.look(uow, out)[1].added == 0


def test_an_import_goes_out_whole_but_for_what_was_used(space: OpenSpace, tmp_path: Path) -> None:
    file = file_of(tmp_path, GOOGLE)
    batch = calendar_files.bring_in(space, file).batch
    with space.write() as uow:
        [listed] = importing.imports(uow)
        assert (listed.uid, listed.kind, listed.added) == (batch, DATES, 5)
        by_key = {one.source_key: one for one in uow.meetings.all()}
        changed = replace(by_key["camp@google.com"], title="Summer camp")
        meetings.save_meeting(uow, changed)
        noted = by_key["outlook"]
        meetings.note(uow, MeetingNote(noted.uid, noted.day, "calmer"))
    undone = importing.undo(space, ImportId(batch))
    assert (undone.dates_removed, set(undone.dates_kept)) == (3, {"", "Summer camp"})
    with space.read() as uow:
        assert {one.uid for one in uow.meetings.all()} == {changed.uid, noted.uid}
        assert importing.imports(uow) == ()
        # What went may come in again.
        assert calendar_files.look(uow, file)[1].added == 3


def test_days_beside_the_rule_come_in_and_those_of_another_clock_are_told(tmp_path: Path) -> None:
    text = GOOGLE.replace(
        "UID:weekly@google.com\nSUMMARY:Family group\\,",
        "RDATE;TZID=America/New_York:20260301T193000,20260214T193000\n"
        "RDATE;TZID=America/New_York:20260215T080000\n"
        "UID:weekly@google.com\nSUMMARY:Family group\\,",
    )
    found, left = read(file_of(tmp_path, text))
    weekly = next(one for one in found if one.source_key == "weekly@google.com")
    assert weekly.also_on == (date(2026, 2, 14), date(2026, 3, 1))
    assert "event 1" in [one.where for one in left]
