"""Opening with this computer: an extra way in, and whether the passphrase is still known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo
from family_app.errors import NotThisComputer
from family_app.services import passphrase_check, spaces, this_computer
from family_app.ui.context import Context
from family_app.ui.sentences import said
from family_app.ui.unlock.new_passphrase import NewPassphrase
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.fields import PasswordField
from family_app.ui.widgets.labels import body, muted, title


class ComputerCard(Card):
    """Off, it says the risk and asks for the passphrase; on, it keeps the passphrase in mind."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-computer", parent=parent)
        self._ctx = ctx
        self._said = muted("", name="settings-computer-said")
        self._said.hide()
        self._off = self._make_off()
        self._on = self._make_on()
        self._on.hide()
        self.add(title(self.tr("Open with this computer")))
        self.add(self._off)
        self.add(self._on)
        self.add(self._said)
        self._switch_on.clicked.connect(self._on_switch_on)
        self._passphrase.edit.returnPressed.connect(self._on_switch_on)
        self._switch_off.clicked.connect(self._on_switch_off)
        self._check.clicked.connect(self._on_check)
        self._known.edit.returnPressed.connect(self._on_check)
        self._forgot.clicked.connect(self._on_forgot)
        self._set.clicked.connect(self._on_set)
        self._new.submitted.connect(self._on_set)

    def _make_off(self) -> QWidget:
        self._passphrase = PasswordField(
            self.tr("Your passphrase"), name="settings-computer-passphrase"
        )
        self._switch_on = quiet(
            self.tr("Let this computer open it"), name="settings-computer-on", small=True
        )
        risk = self.tr(
            "This computer can keep a key, so that you need not type your passphrase. But then "
            "anyone who can use your login on this computer can open this space. Leave it off if "
            "somebody else knows your login, or might make you show it."
        )
        return _box(
            "settings-computer-is-off", body(risk), self._passphrase, row(self._switch_on, 1)
        )

    def _make_on(self) -> QWidget:
        self._switch_off = quiet(self.tr("Switch it off"), name="settings-computer-off", small=True)
        self._known = PasswordField(
            self.tr("Do you still know your passphrase?"), name="settings-computer-known"
        )
        self._check = quiet(self.tr("Check"), name="settings-computer-check", small=True)
        self._forgot = link(self.tr("Set a new one"), name="settings-computer-forgot")
        self._new = NewPassphrase(self._ctx.ops, "settings-computer-new")
        self._new.passphrase.set_label(self.tr("New passphrase"))
        self._new.hide()
        self._set = quiet(
            self.tr("Set the new passphrase"), name="settings-computer-set", small=True
        )
        self._set.hide()
        on = self.tr(
            "It is on. This computer opens the space for whoever uses your login. The passphrase "
            "and the recovery words open it too, and on any other computer only they do."
        )
        return _box(
            "settings-computer-is-on",
            body(on),
            row(self._switch_off, 1),
            Divider(),
            self._known,
            row(self._check, self._forgot, 1),
            self._new,
            row(self._set, 1),
        )

    def show_space(self, info: SpaceInfo) -> None:
        """Show whether it is on."""
        self._off.setVisible(not info.opens_here)
        self._on.setVisible(info.opens_here)

    def take_focus(self) -> None:
        """Put the cursor where the passphrase is tried."""
        self._known.edit.setFocus()

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()

    @Slot()
    def _on_switch_on(self) -> None:
        self._switch_on.setEnabled(False)
        self._said.hide()
        self._ctx.ops.run(
            self._switched_on,
            self._passphrase.text(),
            then=self._on_switched_on,
            failed=self._on_not_on,
        )

    def _switched_on(self, passphrase: str) -> SpaceInfo:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return this_computer.switch_on(home, name, passphrase, lock_held=True)

    def _on_switched_on(self, info: SpaceInfo) -> None:
        self._switch_on.setEnabled(True)
        self._passphrase.clear()
        self._ctx.ops.write(passphrase_check.begin, self._ctx.clock.today())
        self.show_space(info)
        self._say(self.tr("From now on this computer can open the space."))

    def _on_not_on(self, error: Exception) -> None:
        self._switch_on.setEnabled(True)
        self._passphrase.set_error(_why_not(error))
        self._passphrase.edit.setFocus()
        self._passphrase.edit.selectAll()

    @Slot()
    def _on_switch_off(self) -> None:
        self._ctx.ops.run(self._switched_off, then=self._on_switched_off, failed=self._on_failed)

    def _switched_off(self) -> SpaceInfo:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return this_computer.switch_off(home, name, lock_held=True)

    def _on_switched_off(self, info: SpaceInfo) -> None:
        self._ctx.ops.write(passphrase_check.end)
        self.show_space(info)
        self._say(self.tr("It is off. The key is gone from this computer."))

    @Slot()
    def _on_check(self) -> None:
        self._said.hide()
        self._ctx.ops.run(
            self._checked, self._known.text(), then=self._on_checked, failed=self._on_not_known
        )

    def _checked(self, passphrase: str) -> None:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        spaces.check_passphrase(home, name, passphrase)

    def _on_checked(self, _: None) -> None:
        self._known.clear()
        self._ctx.ops.write(passphrase_check.note_known, self._ctx.clock.today())
        self._say(self.tr("Yes, that is your passphrase."))

    def _on_not_known(self, error: Exception) -> None:
        self._known.set_error(said(error))
        self._known.edit.setFocus()
        self._known.edit.selectAll()

    @Slot()
    def _on_forgot(self) -> None:
        for part in (self._new, self._set):
            part.show()
        self._new.passphrase.edit.setFocus()

    @Slot()
    def _on_set(self) -> None:
        if not self._new.is_good():
            return
        self._set.setEnabled(False)
        self._ctx.ops.run(
            self._was_set, self._new.text(), then=self._on_was_set, failed=self._on_failed
        )

    def _was_set(self, passphrase: str) -> SpaceInfo:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return this_computer.new_passphrase(home, name, passphrase, lock_held=True)

    def _on_was_set(self, _: SpaceInfo) -> None:
        self._set.setEnabled(True)
        self._new.clear()
        self._known.clear()
        for part in (self._new, self._set):
            part.hide()
        self._ctx.ops.write(passphrase_check.note_known, self._ctx.clock.today())
        self._say(self.tr("The new passphrase is set. Your recovery words still work."))

    def _on_failed(self, error: Exception) -> None:
        self._set.setEnabled(True)
        self._say(said(error))


def _why_not(error: Exception) -> str:
    if isinstance(error, NotThisComputer):
        return QCoreApplication.translate(
            "ComputerCard",
            "This computer has no key store that is open, so it stays off. Nothing was changed.",
        )
    return said(error)


def _box(name: str, *parts: QWidget | QLayout) -> QWidget:
    box = QWidget()
    box.setObjectName(name)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return box
