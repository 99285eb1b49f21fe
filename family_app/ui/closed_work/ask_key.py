"""Asks for what changing the key needs: the passphrase, a choice, and the new words typed back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.services import key_change
from family_app.services.key_change import NewKey
from family_app.storage.keys import OldBackups
from family_app.ui.context import Context
from family_app.ui.dialogs.question import Question
from family_app.ui.first_run.step import Made
from family_app.ui.first_run.words import WordsStep
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import ChoiceField, PasswordField
from family_app.ui.widgets.labels import body, muted


class AskKeyDialog(Question):
    """Says what it does; `prepared` hands out a new key that nothing on the disk knows of."""

    prepared = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("ask-key", self.tr("Change the key"), parent, width=520)
        self._ctx = ctx
        text = self.tr(
            "Do this when somebody may know your old passphrase or words, or has a copy of this "
            "space. Change the passphrase first. Then everything is written anew under a new key, "
            "and you get new recovery words. The old words stop working, and opening with this "
            "computer is switched off."
        )
        self._backups = ChoiceField(
            self.tr("Automatic backups made so far"),
            [
                ("rewrite", self.tr("write them anew under the new key")),
                ("delete", self.tr("delete them")),
            ],
            name="ask-key-backups",
        )
        reach = self.tr(
            "Backups elsewhere are out of reach: a second folder, a stick, files. They still open "
            "with the old passphrase or words."
        )
        self._passphrase = PasswordField(self.tr("Your passphrase"), name="ask-key-passphrase")
        self._cancel = quiet(self.tr("Not now"), name="ask-key-cancel")
        self._go = primary(self.tr("Show me the new words"), name="ask-key-go")
        self._go.setDefault(True)
        self.lay_out(
            (body(text), self._backups, muted(reach), self._passphrase),
            row(self._cancel, 1, self._go),
        )
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self._go.setEnabled(False)
        choice: OldBackups = "delete" if self._backups.value() == "delete" else "rewrite"
        self._ctx.ops.run(
            key_change.prepare,
            self._ctx.parts.home,
            self._ctx.ops.space_id,
            self._passphrase.text(),
            choice,
            then=self._on_prepared,
            failed=self._on_failed,
        )

    def _on_prepared(self, new: NewKey) -> None:
        self._passphrase.clear()
        self.accept()
        self.prepared.emit(new)

    def _on_failed(self, error: Exception) -> None:
        self._go.setEnabled(True)
        self._passphrase.set_error(said(error))
        self._passphrase.edit.setFocus()
        self._passphrase.edit.selectAll()


class KeyWordsDialog(Question):
    """The words of the new key; nothing changes until two of them were typed back."""

    kept = Signal(object)

    def __init__(self, ctx: Context, new: NewKey, parent: QWidget) -> None:
        super().__init__("key-words", "", parent, width=560)
        self.setAccessibleName(self.tr("Your new recovery words"))
        self._new = new
        self._step = WordsStep(ctx.parts, Made(words=new.words), self, notes=False)
        self._cancel = quiet(self.tr("Change nothing"), name="key-words-cancel")
        self._next = primary(self._step.next_words(), name="key-words-next")
        self.lay_out((self._step,), row(self._cancel, 1, self._next))
        self._step.next_changed.connect(self._show_words)
        self._step.done.connect(self._on_kept)
        self._next.clicked.connect(self._on_next)
        self._cancel.clicked.connect(self.reject)
        self.rejected.connect(new.forget)

    @Slot()
    def _show_words(self) -> None:
        self._next.setText(self._step.next_words())

    @Slot()
    def _on_next(self) -> None:
        if self._step.leave():
            self._on_kept()

    @Slot()
    def _on_kept(self) -> None:
        self.accept()
        self.kept.emit(self._new)
