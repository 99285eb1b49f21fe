"""The faces of backups: the windows that Settings opens, and the form while nothing is open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from family_app.domain.merging import MergeReport
from family_app.domain.snapshots import CopiedPage, Held, Why
from family_app.errors import BackupDamaged
from family_app.services import journal, snapshots
from family_app.services.made_up import entry_uid
from family_app.services.restore import Whose
from family_app.ui import places
from family_app.ui.backups.ask_way_in import AskWayIn
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.backups.merged_dialog import MergedDialog
from family_app.ui.backups.pages_dialog import PagesDialog
from family_app.ui.backups.take_in_dialog import TakeInDialog
from family_app.ui.unlock.bring_back_face import BringBack
from family_app.ui.unlock.restore_form import RestoreForm
from tests.ui.face_walk import Face, FaceWalk

MONTHS = {date(2026, month, 1): month for month in range(1, 12)}

PAGE = CopiedPage(entry_uid("soup"), date(2026, 11, 3), "Thursday soup", "We talked. " * 36, True)


class BackupFaces(FaceWalk):
    """Opens each window as its button does, or with figures that would take long to come by."""

    def bringing_back(self) -> Iterator[Face]:
        """The form for a backup while no space is open, and what can stand on it."""
        self._window.do_closed(BringBack())
        yield self._settled("bringing back a backup")
        form = self._window.findChild(RestoreForm)
        assert form is not None
        form._path = Path("backup-2026-11-24.closecircle")
        form._show_file(Whose("Home", is_here=True))
        self._press("restore-other")
        form._set_busy(busy=True)
        yield self._settled("bringing back a backup with words")
        form._on_failed(BackupDamaged())
        yield self._settled("bringing back a damaged backup")
        self._window._show_lock()

    def backup_windows(self) -> Iterator[Face]:
        """The copies of a space, and what is asked and told about a backup file."""
        self._go(places.SETTINGS)
        self._parts.ops.aside(snapshots.take, Why.DAY)
        self._parts.ops.write(journal.delete_entry, entry_uid("soup"))
        self._press("settings-backup-copies")
        yield from self._open_dialog("earlier copies")
        window = self._window
        held = Held(66, 7, 12, date(2026, 1, 3), date(2026, 11, 24), MONTHS)
        for name, dialog in (
            ("what opens a backup", AskWayIn(window)),
            ("what a backup holds", TakeInDialog(Held(0, 0, 0, None, None, {}), held, window)),
            ("one page of a backup", PagesDialog((PAGE,), window)),
            ("a backup taken in", MergedDialog(MergeReport(3, 2, 1, 14, 3, 0), window)),
            ("long work", WorkDialog("Making the backup", window)),
        ):
            dialog.open()
            yield from self._open_dialog(name)
            dialog.hide()  # long work stays until it has ended
