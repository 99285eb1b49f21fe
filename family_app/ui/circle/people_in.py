"""The way of an address book into the circle: look, ask, bring in, tell; and out again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import ImportId
from family_app.domain.importing import Undone
from family_app.domain.person import Ring
from family_app.services import importing, people_import
from family_app.services.people_import import PeopleReport, PeopleSeen
from family_app.ui.circle.people_in_dialog import PeopleInDialog
from family_app.ui.context import Context
from family_app.ui.importing.tell_dialog import TellDialog
from family_app.ui.importing.words import left_words, undone_lines
from family_app.ui.sentences import said

# Pages and the plan show names as well.
_PEOPLE = Changes(frozenset({Kind.PERSON, Kind.ENTRY, Kind.PLAN, Kind.REMINDER, Kind.TOUCH}))


class PeopleIn(QObject):
    """One file at a time."""

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._path = Path()

    @Slot()
    def ask(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self._owner.window(), self.tr("Choose the file with the people"))
        dialog.setObjectName("people-in-choose")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Address books (*.vcf *.vcard)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.look)
        dialog.open()

    @Slot(str)
    def look(self, path: str) -> None:
        """Find out who is in a file, then show them."""
        self._path = Path(path)
        self._ctx.ops.read(
            people_import.look, self._path, then=self._on_seen, failed=self._on_failed
        )

    def _on_seen(self, seen: PeopleSeen) -> None:
        dialog = PeopleInDialog(seen, self._owner.window())
        dialog.agreed.connect(self._on_agreed)
        dialog.open()

    @Slot(object, object)
    def _on_agreed(self, wishes: object, ring: Ring) -> None:
        job = (people_import.bring_in, self._path, wishes, ring)
        self._ctx.ops.aside(*job, then=self._on_in, failed=self._on_failed)

    def _on_in(self, report: PeopleReport) -> None:
        self._ctx.bus.changed.emit(_PEOPLE, None)
        lines = []
        if report.merged:
            words = self.tr("Added to people who were here: {count}")
            lines.append(words.format(count=report.merged))
        if report.skipped:
            lines.append(self.tr("Left out: {count}").format(count=report.skipped))
        if report.rejected:
            lines.append(left_words(len(report.rejected)))
        dialog = TellDialog(
            "people-in-report",
            self.tr("New people in your circle: {count}").format(count=report.added),
            lines or [self.tr("Nobody was left out.")],
            [f"{left.where}: {left.why}" for left in report.rejected],
            self._owner.window(),
            undoes=report.batch,
        )
        dialog.undo_wanted.connect(self._undo)
        dialog.open()

    @Slot(str)
    def _undo(self, uid: str) -> None:
        self._ctx.ops.aside(
            importing.undo, ImportId(uid), then=self._on_undone, failed=self._on_failed
        )

    def _on_undone(self, undone: Undone) -> None:
        self._ctx.bus.changed.emit(_PEOPLE, None)
        heading = self.tr("The import is undone")
        lines, listed = undone_lines(undone)
        TellDialog("people-in-undone", heading, lines, listed, self._owner.window()).open()

    def _on_failed(self, error: Exception) -> None:
        self._ctx.notices.trouble(said(error))
