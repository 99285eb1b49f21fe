"""When the space locks by itself, and how it hides; kept inside the space."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import save_setting
from family_app.ui.context import Context
from family_app.ui.widgets.card import Card, Divider
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import muted, title

_MINUTES = (1, 5, 15, 0)


class PrivacyCard(Card):
    """Nobody can change these without opening the space."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-privacy", parent=parent)
        self._ctx = ctx
        choices = [(n, self.tr("after %n minute(s)", "", n)) for n in _MINUTES if n]
        choices.append((0, self.tr("never")))
        self._lock = ChoiceField(
            self.tr("Lock when nobody touches the computer"), choices, name="settings-auto-lock"
        )
        self._minimised = CheckLine(
            self.tr("Lock when the window is minimized"), name="settings-lock-minimised"
        )
        self._shift = CheckLine(
            self.tr("Hide when Shift is pressed three times"), name="settings-hide-by-shift"
        )
        self.add(title(self.tr("Locking and hiding")))
        self.add(self._lock)
        self.add(self._minimised)
        self.add(self._shift)
        self.add(
            muted(
                self.tr(
                    "Hide covers the window, locks it and puts it away: the Hide button, "
                    "Ctrl+Shift+H, or Shift three times. It does not erase what others have "
                    "seen, and it cannot stop programs that watch the screen."
                )
            )
        )
        self._discreet = self._add_discreet()
        self._lock.combo.activated.connect(self._on_lock)
        self._minimised.toggled.connect(self._on_minimised)
        self._shift.toggled.connect(self._on_shift)
        self._discreet.toggled.connect(self._on_discreet)

    def _add_discreet(self) -> CheckLine:
        line = CheckLine(self.tr("Discreet: call the program “Notes”"), name="settings-discreet")
        self.add(Divider(self))
        self.add(line)
        self.add(
            muted(
                self.tr(
                    "The window's title, its icon and the lock screen then say Notes, and file "
                    "windows keep no list of recent files. It cannot hide the program in the list "
                    "of what is installed or running, nor the help button on the lock screen. "
                    "Some task bars follow at the next start."
                )
            )
        )
        return line

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set."""
        self._lock.set_value(settings.auto_lock_minutes)
        for line, on in (
            (self._minimised, settings.lock_when_minimised),
            (self._shift, settings.hide_by_shift),
            (self._discreet, settings.discreet),
        ):
            blocked = line.box.blockSignals(True)
            line.box.setChecked(on)
            line.box.blockSignals(blocked)

    @Slot()
    def _on_lock(self) -> None:
        self._ctx.ops.write(save_setting, "auto_lock_minutes", self._lock.value(), by=self)

    @Slot(bool)
    def _on_minimised(self, on: bool) -> None:
        self._ctx.ops.write(save_setting, "lock_when_minimised", on, by=self)

    @Slot(bool)
    def _on_shift(self, on: bool) -> None:
        self._ctx.ops.write(save_setting, "hide_by_shift", on, by=self)

    @Slot(bool)
    def _on_discreet(self, on: bool) -> None:
        self._ctx.settings.change(discreet=on)
        self._ctx.ops.write(save_setting, "discreet", on, by=self)
