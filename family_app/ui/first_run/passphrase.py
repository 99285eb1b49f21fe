"""Step 3: a name for the space and its passphrase; makes the space."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.first_run.creating import Creating, MadeSpace
from family_app.ui.first_run.step import Made, Step
from family_app.ui.parts import Parts
from family_app.ui.sentences import said
from family_app.ui.unlock.new_passphrase import NewPassphrase
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.fields import LineField
from family_app.ui.widgets.labels import Words

_LONGEST_LABEL = 60


class PassphraseStep(Step):
    """Nothing stands on the disk before Next; then the space does."""

    name: ClassVar[str] = "passphrase"

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parts, made, parent)
        self._creating: Creating | None = None
        self.say(
            self.tr(
                "It opens your pages. We cannot reset it, and nobody else can. Choose one that "
                "you can remember and others here cannot guess."
            )
        )
        self.label = LineField(
            self.tr("Name of your space"),
            name="first-label",
            hint=self.tr("Anyone who opens the app can read this name, so keep it plain."),
            max_length=_LONGEST_LABEL,
        )
        self.label.set_text(self.tr("My pages"))
        self.new = NewPassphrase(parts.ops, "first-passphrase")
        self.progress = Words("", "strong", name="first-progress")
        self.progress.hide()
        self.trouble = Words("", "trouble", name="first-trouble")
        self.trouble.hide()
        for widget in (self.label, self.new, self.progress, self.trouble):
            self.column.addWidget(widget)
        self.new.submitted.connect(self._on_submitted)

    def title(self) -> str:
        """The heading."""
        return self.tr("Choose a passphrase")

    def enter(self) -> None:
        """Begin with the passphrase: the name is good as it is."""
        self.new.take_focus()

    def leave(self) -> bool:
        """Make the space; `done` tells when it stands and is open."""
        if self._creating is not None or not self.new.is_good():
            return False
        self.trouble.hide()
        self._set_busy(True)
        label = self.label.text() or self.tr("My pages")
        self._creating = Creating(self.parts, self)
        self._creating.made.connect(self._on_made)
        self._creating.failed.connect(self._on_failed)
        self._creating.start(label, self.new.text())
        return False

    def give_up(self) -> None:
        """The first run goes away: a space that is being made is not wanted any more."""
        if self._creating is not None:
            self._creating.give_up()

    def _set_busy(self, busy: bool) -> None:
        text = self.tr("Making your space. This takes a moment…") if busy else ""
        self.progress.setText(text)
        self.progress.setVisible(busy)
        self.label.setEnabled(not busy)
        self.new.setEnabled(not busy)
        announce(self.progress, text)
        self.busy_changed.emit(busy)

    @Slot()
    def _on_submitted(self) -> None:
        if self.leave():
            self.done.emit()

    @Slot(object)
    def _on_made(self, made: MadeSpace) -> None:
        self._creating = None
        self.new.clear()
        self.made.space = made.space
        self.made.words = made.words
        self.parts.ops.open(made.space)
        self._set_busy(False)
        self.done.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._creating = None
        self._set_busy(False)
        self.trouble.setText(said(error))
        self.trouble.show()
        announce(self.trouble, said(error))
