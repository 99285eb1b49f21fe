"""Faces of reaching someone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from family_app.domain.ids import MeetingId, PlanItemId, new_uid
from family_app.domain.meeting import Meeting, MeetingKind
from family_app.domain.plan import PlanItem
from family_app.services import meetings, plan
from family_app.services.made_up import person_uid
from family_app.services.plan_dates import OVERDOSE
from family_app.ui import places
from tests.ui.face_walk import Face, FaceWalk


class ReachFaces(FaceWalk):
    """What stands between the circle and a phone."""

    def _reaching(self) -> Iterator[Face]:
        self._go(places.CIRCLE, person_uid("rosa"))
        self._press("circle-call")
        yield from self._open_dialog("circle: before a call")
        self._press("circle-call")
        self._press_in_dialog("leave-large")
        yield from self._open_dialog("circle: a number for the phone")
        self._press("circle-ask")
        yield from self._open_dialog("circle: building an ask")
        self._press("circle-ask")
        dialog = QApplication.activeModalWidget()
        field = dialog.findChild(QLineEdit, "ask-what") if dialog is not None else None
        assert field is not None
        QTest.keyClicks(field, "bring soup")
        self._press_in_dialog("ask-by-card")
        yield from self._open_dialog("circle: an ask as a card")
        self._go(places.TODAY)
        asked = [
            one
            for one in self._window.findChildren(QPushButton)
            if one.objectName().startswith("today-done-") and one.isVisible()
        ]
        asked[-1].click()
        yield self._settled("today: noting that we were in touch")
        self._press("today-offer-not-now")
        yield self._days_around()
        self._go(places.CIRCLE, person_uid("rosa"))
        self._leave_narrow("circle-back")

    def _days_around(self) -> Face:
        yesterday = self._parts.clock.today() - timedelta(days=1)
        over = Meeting(MeetingId(new_uid()), "", MeetingKind.MEETING, yesterday, "19:00")
        self._parts.ops.write(meetings.save_meeting, over)
        words = "The kit in the kitchen drawer, and one in the car"
        kit = PlanItem(PlanItemId(new_uid()), "naloxone", words, plan=OVERDOSE, due=yesterday)
        self._parts.ops.write(plan.save_item, kit)
        return self._settled("today: a meeting that is over, and a date of a plan")

    def _press_in_dialog(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        button = dialog.findChild(QPushButton, name) if dialog is not None else None
        assert button is not None, f"no {name} in a dialog"
        button.click()
