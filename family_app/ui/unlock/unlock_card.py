"""Choose a space, type its passphrase, open it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.errors import (
    KeysDamaged,
    KeysMissing,
    PagesDamaged,
    PagesMissing,
    WrongPassphrase,
)
from family_app.ui.brand import BrandMark, BrandName
from family_app.ui.sentences import can_try, name_of, said, why_shut
from family_app.ui.theme import Theme
from family_app.ui.unlock.caps_lock import CapsLockWatch
from family_app.ui.unlock.settling import SettlingLine
from family_app.ui.widgets.buttons import danger, link, primary, quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.fields import ChoiceField, PasswordField
from family_app.ui.widgets.labels import Words, lead, soft

_BACKUP_HELPS = (PagesDamaged, PagesMissing, KeysDamaged, KeysMissing)
_BACKUP_BRINGS = frozenset(
    {SpaceState.PAGES_MISSING, SpaceState.KEYS_DAMAGED, SpaceState.KEYS_MISSING}
)


class UnlockCard(QWidget):
    """What a locked window shows; it opens nothing itself."""

    open_requested = Signal(object, str)
    computer_requested = Signal(object)
    words_requested = Signal(object)
    salvage_requested = Signal(object, str)
    backup_requested = Signal()
    help_requested = Signal()
    others_requested = Signal()
    typing_started = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock")
        self._spaces: dict[str, SpaceInfo] = {}
        self._only = ""
        self._busy = False
        self._make(theme)
        self._lay_out()
        self._caps = CapsLockWatch(self.passphrase.edit)
        self._caps.changed.connect(self._on_caps)
        self.space.combo.currentIndexChanged.connect(self._on_space)
        self.passphrase.edit.textEdited.connect(self._on_typed)
        self.passphrase.edit.returnPressed.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        self.computer_button.clicked.connect(self._on_computer)
        self.words_link.clicked.connect(self._on_words)
        self.help_button.clicked.connect(self.help_requested)
        self.salvage_button.clicked.connect(self._on_salvage)
        self.backup_link.clicked.connect(self.backup_requested)
        self.others_link.clicked.connect(self.others_requested)

    def _make(self, theme: Theme) -> None:
        self._mark = BrandMark(theme, self)
        self._brand = BrandName(theme, self)
        self._title = lead(self.tr("Welcome back"), name="unlock-title")
        self._intro = soft("", name="unlock-intro")
        self.space = ChoiceField(self.tr("Space"), [], name="unlock-space")
        self.state = Words("", "trouble", name="unlock-state")
        self.passphrase = PasswordField(self.tr("Passphrase"), name="unlock-passphrase")
        self.settling = SettlingLine("unlock", self)
        self.salvage_button = quiet(self.tr("Save what can be saved"), name="unlock-salvage")
        self.salvage_button.hide()
        self.backup_link = link(self.tr("Bring back a backup"), name="unlock-backup")
        self.backup_link.hide()
        self.words_link = link(self.tr("Use my recovery words"), name="unlock-words")
        self.open_button = primary(self.tr("Open"), name="unlock-open")
        self.computer_button = quiet(self.tr("Open with this computer"), name="unlock-computer")
        self.help_button = danger(self.tr("I need help now"), name="unlock-help")
        self.others_link = link(self.tr("Another space or a new one"), name="unlock-others")

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setSpacing(10)
        brand.addWidget(self._mark)
        brand.addWidget(self._brand, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(brand)
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._intro)
        column.addSpacing(12)
        column.addWidget(self.space)
        column.addSpacing(4)
        column.addWidget(self.state)
        column.addWidget(self.passphrase)
        column.addWidget(self.settling)
        column.addWidget(self.salvage_button)
        column.addWidget(self.backup_link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words_link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button, 1)
        buttons.addWidget(self.help_button)
        column.addLayout(buttons)
        column.addWidget(self.computer_button)
        column.addSpacing(12)
        column.addWidget(Divider(self))
        column.addLayout(row(self.others_link, 1))

    def show_spaces(self, spaces: Sequence[SpaceInfo], chosen: str = "") -> None:
        """Offer `spaces`, with the one of id `chosen` taken; forgets what was typed."""
        self.set_busy(False)
        self.forget()
        self._spaces = {space.id: space for space in spaces}
        self._only = spaces[0].id if len(spaces) == 1 else ""
        self.space.set_choices([(space.id, name_of(space)) for space in spaces])
        self.space.set_value(chosen)
        self.space.setVisible(len(spaces) > 1)
        self._on_space()

    def current(self) -> SpaceInfo | None:
        """The space that is to be opened."""
        return self._spaces.get(str(self.space.value() or self._only))

    def forget(self) -> None:
        """Let go of a typed passphrase and of what was said about it."""
        self.passphrase.clear()
        self.passphrase.set_hint("")
        self.passphrase.clear_error()
        self.salvage_button.hide()

    def take_focus(self) -> None:
        """Put the cursor where the next thing is typed."""
        if self.passphrase.isEnabled():
            self.passphrase.edit.setFocus()
        else:
            self.help_button.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Say that the space is being opened, and take no second request meanwhile."""
        self._busy = busy
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))
        self.passphrase.edit.setReadOnly(busy)
        for control in (self.open_button, self.space, self.words_link, self.others_link):
            control.setEnabled(not busy)
        self.computer_button.setText(self.tr("Open with this computer"))
        self.computer_button.setEnabled(not busy)
        if not busy:
            self.settling.rest()
            self._allow()

    def show_error(self, error: Exception) -> None:
        """Say in place why the space did not open."""
        self.set_busy(False)
        self.passphrase.set_error(said(error))
        self.passphrase.edit.setFocus()
        self.salvage_button.setText(self.tr("Save what can be saved"))
        self.salvage_button.setVisible(isinstance(error, PagesDamaged))
        self.backup_link.setVisible(isinstance(error, _BACKUP_HELPS))
        if isinstance(error, WrongPassphrase):
            self.passphrase.edit.selectAll()

    def tell(self, text: str) -> None:
        """Say what was done, above the passphrase that comes next."""
        self._intro.setText(text)
        self.take_focus()

    def _allow(self) -> None:
        space = self.current()
        possible = space is not None and can_try(space)
        self.computer_button.setVisible(space is not None and space.opens_here)
        for control in (
            self.passphrase,
            self.open_button,
            self.computer_button,
            self.words_link,
        ):
            control.setEnabled(possible)

    @Slot()
    def _on_space(self) -> None:
        space = self.current()
        why = why_shut(space) if space is not None else ""
        self.state.setText(why)
        self.state.setVisible(bool(why))
        self.backup_link.setVisible(space is not None and space.state in _BACKUP_BRINGS)
        self._intro.setText(
            self.tr("Your pages are locked. Your passphrase opens them, or this computer does.")
            if space is not None and space.opens_here
            else self.tr("Your pages are locked on this computer. Only your passphrase opens them.")
        )
        self._allow()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if len(text) == 1:
            self.typing_started.emit()

    @Slot(bool)
    def _on_caps(self, on: bool) -> None:
        self.passphrase.set_hint(self.tr("Caps Lock is on") if on else "")

    @Slot()
    def _on_open(self) -> None:
        space = self.current()
        if self._busy or space is None or not can_try(space):
            return
        if not self.passphrase.text():
            self.passphrase.set_error(self.tr("Type your passphrase first."))
            self.passphrase.edit.setFocus()
            return
        self.passphrase.clear_error()
        self.set_busy(True)
        self.open_requested.emit(space, self.passphrase.text())

    @Slot()
    def _on_computer(self) -> None:
        """The passphrase can be typed meanwhile: a key store may take its time, or never answer."""
        space = self.current()
        if self._busy or space is None or not can_try(space):
            return
        self.passphrase.clear_error()
        self.computer_button.setText(self.tr("Asking this computer…"))
        self.computer_button.setEnabled(False)
        self.computer_requested.emit(space)

    @Slot()
    def _on_words(self) -> None:
        space = self.current()
        if space is not None:
            self.words_requested.emit(space)

    @Slot()
    def _on_salvage(self) -> None:
        space = self.current()
        if self._busy or space is None or not self.passphrase.text():
            return
        self.passphrase.clear_error()
        self.set_busy(True)
        self.open_button.setText(self.tr("Open"))
        self.salvage_button.setText(self.tr("Saving. This can take some minutes…"))
        self.salvage_requested.emit(space, self.passphrase.text())
