"""One space in the list of spaces, with what can be done to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.ui.parts import Parts
from family_app.ui.sentences import can_try, name_of, said, why_shut
from family_app.ui.unlock.space_forms import RemoveForm, RenameForm
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import Button, danger, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words, muted, title


class SpaceRow(Card):
    """Name, state and four buttons; renaming and removing unfold below them."""

    chosen = Signal(object)
    changed = Signal()
    unfolded = Signal()

    def __init__(self, parts: Parts, space: SpaceInfo, parent: QWidget | None = None) -> None:
        name = name_of(space)
        super().__init__(small=True, name=f"space-{space.id}", accessible=name, parent=parent)
        self._parts = parts
        self._space = space
        self._form: RenameForm | RemoveForm | None = None
        hidden = space.state is SpaceState.HIDDEN
        why = self.tr("Hidden from the lock screen") if hidden else why_shut(space)
        self.trouble = Words("", "trouble", name=f"space-{space.id}-trouble", parent=self)
        self.trouble.hide()
        self.open_button = self._button(self.tr("Open"), self.tr("Open {name}"), "open")
        self.rename_button = self._button(self.tr("Rename"), self.tr("Rename {name}"), "rename")
        self.hide_button = (
            self._button(self.tr("Show"), self.tr("Show {name} on the lock screen"), "hide")
            if hidden
            else self._button(self.tr("Hide"), self.tr("Hide {name}"), "hide")
        )
        self.remove_button = danger(
            self.tr("Remove"),
            name=f"space-{space.id}-remove",
            accessible=self.tr("Remove {name}").format(name=name),
            small=True,
        )
        self.open_button.setEnabled(can_try(space))
        if space.state is SpaceState.WIPED:
            for button in (self.rename_button, self.hide_button):
                button.setEnabled(False)
        self._lay_out(name, why)
        self.open_button.clicked.connect(self._on_open)
        self.rename_button.clicked.connect(self._on_rename)
        self.hide_button.clicked.connect(self._on_hide)
        self.remove_button.clicked.connect(self._on_remove)

    def _button(self, text: str, spoken: str, what: str) -> Button:
        return quiet(
            text,
            name=f"space-{self._space.id}-{what}",
            accessible=spoken.format(name=name_of(self._space)),
            small=True,
        )

    def _lay_out(self, name: str, why: str) -> None:
        self.add(title(name, name=f"space-{self._space.id}-name"))
        if why:
            self.add(muted(why, name=f"space-{self._space.id}-state"))
        buttons = FlowBox(parent=self)
        buttons.add(self.open_button, self.rename_button, self.hide_button, self.remove_button)
        self.add(buttons)
        self._below = QVBoxLayout()
        self.add(self._below)
        self.add(self.trouble)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        form = self._form.stops() if self._form is not None else ()
        buttons = (self.open_button, self.rename_button, self.hide_button, self.remove_button)
        return (*buttons, *form)

    def _unfold(self, form: RenameForm | RemoveForm) -> None:
        self._fold()
        self._form = form
        form.agreed.connect(self._on_agreed)
        form.cancelled.connect(self._fold)
        self._below.addWidget(form)
        form.show()
        self.unfolded.emit()
        form.take_focus()

    @Slot()
    def _fold(self) -> None:
        form, self._form = self._form, None
        self.trouble.hide()
        if form is not None:
            self._below.removeWidget(form)
            form.hide()
            form.deleteLater()

    @Slot()
    def _on_open(self) -> None:
        self.chosen.emit(self._space)

    @Slot()
    def _on_rename(self) -> None:
        self._unfold(RenameForm(self._space, self))

    @Slot()
    def _on_remove(self) -> None:
        if self._space.state is SpaceState.WIPED:
            from family_app.services.wiping import remove

            self._run(remove, self._space.id)  # nothing is left that could be lost
            return
        self._unfold(RemoveForm(self._space, self))

    @Slot()
    def _on_hide(self) -> None:
        from family_app.services.spaces import hide

        hidden = self._space.state is SpaceState.HIDDEN
        self._run(hide, not hidden)

    @Slot(str)
    def _on_agreed(self, typed: str) -> None:
        from family_app.services.spaces import rename
        from family_app.services.wiping import remove

        self._run(remove if isinstance(self._form, RemoveForm) else rename, typed)

    def _run(self, service: Callable[..., object], value: object) -> None:
        self._parts.ops.run(
            service,
            self._parts.home,
            self._space.id,
            value,
            then=self._on_done,
            failed=self._on_failed,
        )

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.trouble.setText(said(error))
        self.trouble.show()
        announce(self, said(error))
