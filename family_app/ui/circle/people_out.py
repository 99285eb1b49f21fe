"""Takes people out as an address book: asks who, and how; writes, and says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.ids import PersonId
from family_app.domain.person import Person
from family_app.services import circle, people_export
from family_app.services.people_export import PeopleWish
from family_app.ui.circle.people_pick import PeoplePick
from family_app.ui.context import Context
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body


class PeopleOutDialog(TallQuestion):
    """`wanted` when somebody is chosen and a place is to be asked for."""

    wanted = Signal(object)

    def __init__(self, people: tuple[Person, ...], parent: QWidget) -> None:
        super().__init__("people-out", self.tr("Take people out"), parent)
        warning = self.tr(
            "This makes a file for a phone or another address book. No passphrase protects it. "
            "What someone is to you, knows, or helps with stays here."
        )
        caption = self.tr("Who goes into the file")
        named = [(one.uid, one.name) for one in people]
        self.pick = PeoplePick(caption, named, chosen=True, name="people-out-who", parent=self)
        self.notes = CheckLine(
            self.tr("My notes about them as well: anyone with the file can read them"),
            name="people-out-notes",
        )
        self.version = ChoiceField(
            self.tr("Form"),
            [
                ("3.0", self.tr("vCard 3.0: nearly every program reads it")),
                ("4.0", self.tr("vCard 4.0: newer")),
            ],
            name="people-out-form",
        )
        write = primary(self.tr("Choose where…"), name="people-out-write")
        write.setDefault(True)
        cancel = quiet(self.tr("Not now"), name="people-out-cancel")
        rows = (
            body(warning, name="people-out-warning"),
            self.pick,
            self.notes,
            self.version,
        )
        self.lay_out_rows(rows, row(cancel, 1, write))
        write.clicked.connect(self._on_write)
        cancel.clicked.connect(self.reject)

    def wish(self) -> PeopleWish:
        """What is wanted, without a place yet."""
        people = tuple(PersonId(str(uid)) for uid in self.pick.chosen())
        version = str(self.version.value())
        return PeopleWish(Path(), version, people, with_notes=self.notes.is_checked())

    @Slot()
    def _on_write(self) -> None:
        self.accept()
        self.wanted.emit(self.wish())


class PeopleOut(QObject):
    """One file at a time."""

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._wish = PeopleWish(Path())

    @Slot()
    def ask(self) -> None:
        """Ask who is to go out."""
        self._ctx.ops.read(circle.people, then=self._open)

    def _open(self, people: tuple[Person, ...]) -> None:
        if not people:
            self._ctx.notices.say(self.tr("There is nobody in your circle yet."))
            return
        dialog = PeopleOutDialog(people, self._owner.window())
        dialog.wanted.connect(self._on_wanted)
        dialog.open()

    @Slot(object)
    def _on_wanted(self, wish: PeopleWish) -> None:
        self._wish = wish
        asking = QFileDialog(self._owner.window(), self.tr("Where to put the file"))
        asking.setObjectName("people-out-file")
        asking.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("vcf")
        asking.selectFile("people.vcf")
        asking.fileSelected.connect(self.write)
        asking.open()

    @Slot(str)
    def write(self, place: str) -> None:
        """Write those who were chosen into this file."""
        wish = self._wish
        whole = PeopleWish(Path(place), wish.version, wish.people, with_notes=wish.with_notes)
        self._ctx.ops.read(
            people_export.take_out, whole, then=self._on_written, failed=self._on_failed
        )

    def _on_written(self, count: int) -> None:
        words = self.tr("People written: {count}. No passphrase protects this file.")
        self._ctx.notices.say(words.format(count=count))

    def _on_failed(self, error: Exception) -> None:
        self._ctx.notices.trouble(said(error))
