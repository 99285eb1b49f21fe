"""The faces of bringing pages in: what is shown before, after, and when it is undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from family_app.domain.entry import EntryRow
from family_app.domain.ids import EntryId, ImportId, PersonId
from family_app.domain.importing import Import, Undone
from family_app.domain.moods import Feeling
from family_app.domain.person import Person
from family_app.exchange.report import ImportReport, Preview, Rejected
from family_app.exchange.vcard.card import Card
from family_app.services.known_people import Arriving
from family_app.services.people_import import PeopleSeen
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.circle.people_in_dialog import PeopleInDialog
from family_app.ui.circle.people_out import PeopleOutDialog
from family_app.ui.importing.imports_dialog import ImportsDialog
from family_app.ui.importing.preview_dialog import PreviewDialog
from family_app.ui.importing.tell_dialog import TellDialog
from family_app.ui.importing.words import report_lines, undone_lines
from tests.ui.face_walk import Face, FaceWalk

LEFT = tuple(
    Rejected(f"Journal.json, entry {number}", "It has no date that the app can read.")
    for number in range(1, 6)
)
FIRST, LAST = date(2019, 1, 3), date(2026, 11, 20)
SEEN = Preview(
    "daylio", "Daylio", 412, 12, FIRST, LAST, 40, 3, (("rad", 120), ("a bit fluffy", 30)), LEFT
)
AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


HERE = tuple(Person(PersonId(name), name) for name in ("Rosa Silva", "Mom", "Dr. Patel"))
PEOPLE = PeopleSeen(
    (
        Arriving(Card("Rosa Silva"), HERE[0]),
        *(Arriving(Card(f"{name} Unterberger-Montgomery")) for name in ("Kim", "Jo", "Zora")),
    ),
    LEFT,
)


class ImportFaces(FaceWalk):
    """Opens each window with figures that would take a large file to come by."""

    def import_windows(self) -> Iterator[Face]:
        """What is asked and told about a file from another program."""
        window = self._window
        report = ImportReport(400, 12, rejected=list(LEFT), files=37, missing=3)
        listed = [f"{left.where}: {left.why}" for left in LEFT]
        row = EntryRow(EntryId("a"), date(2024, 5, 1), None, "A walk along the river", "")
        undone = undone_lines(Undone(398, (row,)))
        name = "My journal, exported in autumn.zip"
        stands = (Import(ImportId("a"), "dayone", name, 400, 398, AT),) * 3
        work = WorkDialog("Bringing the pages in", window, goes_on=True)
        for called, dialog in (
            ("what a file holds", PreviewDialog(SEEN, {"rad": Feeling.VERY_GOOD}, window)),
            (
                "what came in",
                TellDialog(
                    "import-report",
                    "400 pages came in",
                    report_lines(report),
                    listed,
                    window,
                    undoes="a",
                ),
            ),
            (
                "an import undone",
                TellDialog("import-undone", "The import is undone", *undone, window),
            ),
            ("imports", ImportsDialog(stands, window)),
            ("people of an address book", PeopleInDialog(PEOPLE, window)),
            ("people going out", PeopleOutDialog(HERE, window)),
            ("pages coming in", work),
        ):
            dialog.open()
            yield from self._open_dialog(called)
            dialog.hide()
