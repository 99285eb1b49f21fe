"""Faces of the circle: its people, and the month of meetings and dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from family_app.domain.ids import MeetingId, new_uid
from family_app.domain.meeting import Again, Meeting, MeetingKind, MeetingNote
from family_app.domain.recurrence import Every, Repeat
from family_app.services import meetings
from family_app.services.made_up import person_uid
from family_app.ui import places
from tests import checks
from tests.ui.face_walk import Face, FaceWalk


class CircleFaces(FaceWalk):
    """What the circle can show."""

    def _circle(self) -> Iterator[Face]:
        self._go(places.CIRCLE)
        yield self._settled("circle: map")
        self._press("circle-list-view")
        yield self._settled("circle: list")
        self._go(places.CIRCLE, person_uid("rosa"))
        yield self._settled("circle: a person")
        self._press("circle-touch-note")
        yield self._settled("circle: noting a call")
        self._press("circle-edit")
        yield self._settled("circle: the form")
        self._press("circle-form-cancel")
        self._leave_narrow("circle-back")
        self._press("circle-map-view")
        yield from self._dates()

    def _dates(self) -> Iterator[Face]:
        """The month with a weekly group in it, the note after it, its form; and Today."""
        today = self._parts.clock.today()
        uid = MeetingId(new_uid())
        group = Meeting(
            uid,
            "Family group at the church hall",
            MeetingKind.MEETING,
            today - timedelta(days=7),
            "19:30",
            "Asia/Kathmandu",
            90,
            Repeat(Every.WEEKDAY_OF_MONTH),
            person=person_uid("rosa"),
            place="Side door, 3 Mill Lane",
        )
        weekly = Meeting(
            MeetingId(new_uid()), "", MeetingKind.VISIT, today, repeat=Repeat(Every.WEEK)
        )
        note = MeetingNote(uid, group.day, "sick before, lighter after", "clear tips", Again.YES)
        self._parts.ops.write(meetings.save_meeting, group)
        self._parts.ops.write(meetings.save_meeting, weekly)
        self._parts.ops.write(meetings.note, note)
        self._press("dates-open")
        month = self._top()
        yield "dates: the month", month
        self._click(month, "dates-out-open")
        yield from self._open_dialog("dates: a calendar to take out")
        month.activateWindow()
        self._click(month, f"date-{uid}-{group.day}-how")
        yield from self._open_dialog("dates: the note after a meeting")
        self._click(month, f"date-{uid}-{group.day}-change")
        yield from self._open_dialog("dates: the form")
        month.activateWindow()
        self._click(month, f"date-{weekly.uid}-{weekly.day}-out")
        yield "dates: left out this time", month
        month.reject()
        self._window.activateWindow()
        self._go(places.TODAY)
        yield self._settled("today: what comes next")

    def _top(self) -> QDialog:
        checks.settle(self._window)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        checks.settle(dialog)
        return dialog

    def _click(self, dialog: QDialog, name: str) -> None:
        button = dialog.findChild(QPushButton, name)
        assert button is not None, name
        button.click()
        checks.settle(dialog)
