"""The faces of the backups in Settings: the card is on the page, these are its windows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from family_app.domain.merging import MergeReport
from family_app.domain.snapshots import Held, Why
from family_app.services import journal, snapshots
from family_app.services.made_up import entry_uid
from family_app.ui import places
from family_app.ui.backups.ask_way_in import AskWayIn
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.backups.merged_dialog import MergedDialog
from family_app.ui.backups.take_in_dialog import TakeInDialog
from tests.ui.face_walk import Face, FaceWalk

MONTHS = {date(2026, month, 1): month for month in range(1, 12)}


class BackupFaces(FaceWalk):
    """Opens each window as its button does, or with figures that would take long to come by."""

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
            ("a backup taken in", MergedDialog(MergeReport(3, 2, 1, 14, 3, 0), window)),
            ("long work", WorkDialog("Making the backup", window)),
        ):
            dialog.open()
            yield from self._open_dialog(name)
            dialog.hide()  # long work stays until it has ended
