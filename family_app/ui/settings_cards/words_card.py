"""The recovery words: prove the sheet, or make new ones."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space_settings import SpaceSettings
from family_app.services import spaces
from family_app.services.settings import note_words
from family_app.ui.context import Context
from family_app.ui.days import in_words
from family_app.ui.dialogs.question import Question
from family_app.ui.first_run.step import Made
from family_app.ui.first_run.words import WordsStep
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.fields import PasswordField, TextField
from family_app.ui.widgets.labels import muted, title


class WordsCard(Card):
    """Until the words are proved, Today reminds of them."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-words", parent=parent)
        self._ctx = ctx
        self._settings = self._before = SpaceSettings()
        self._state = muted("", name="settings-words-state")
        self._typed = TextField(
            self.tr("Check my sheet: type the 12 words"), name="settings-words-typed", lines=(2, 4)
        )
        self._check = quiet(self.tr("Check"), name="settings-words-check", small=True)
        self._passphrase = PasswordField(
            self.tr("No sheet? Make new words with your passphrase"),
            name="settings-words-passphrase",
            hint=self.tr("The old words stop working."),
        )
        self._renew = quiet(self.tr("Make new words"), name="settings-words-new", small=True)
        self.add(title(self.tr("Recovery words")))
        self.add(self._state)
        self.add(self._typed)
        self.add(row(self._check, 1))
        self.add(Divider(self))
        self.add(self._passphrase)
        self.add(row(self._renew, 1))
        self._check.clicked.connect(self._on_check)
        self._renew.clicked.connect(self._on_renew)
        self._passphrase.edit.returnPressed.connect(self._on_renew)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Say whether the words were proved to be kept."""
        self._settings = settings
        kept = self.tr("Checked: the words on your sheet open this space.")
        if settings.words_kept_on:
            day = in_words(date.fromisoformat(settings.words_kept_on), "d MMMM yyyy")
            kept = self.tr("Checked on {day}: the words on your sheet open this space.").format(
                day=day
            )
        open_ = self.tr(
            "Not checked yet. These 12 words are the only way in if you forget the passphrase."
        )
        self._state.setText(kept if settings.words_kept else open_)

    def take_focus(self) -> None:
        """Put the cursor where the words go."""
        self._typed.edit.setFocus()

    @Slot()
    def _on_check(self) -> None:
        self._ctx.ops.run(
            self._prove, self._typed.text(), then=self._on_proved, failed=self._on_not_proved
        )

    def _prove(self, typed: str) -> None:
        spaces.check_words(self._ctx.parts.home, self._ctx.ops.space_id, typed)

    def _on_proved(self, _: None) -> None:
        self._typed.set_text("")
        self._ctx.ops.write(note_words, True, self._ctx.clock.today())
        self._ctx.notices.say(self.tr("These words open this space. Keep the sheet safe."))

    def _on_not_proved(self, error: Exception) -> None:
        self._typed.set_error(said(error))
        self._typed.edit.setFocus()

    @Slot()
    def _on_renew(self) -> None:
        self._renew.setEnabled(False)
        # First, so that a lock in the middle leaves the reminder standing.
        self._before = self._settings
        self._ctx.ops.write(note_words, False, self._ctx.clock.today())
        self._ctx.ops.run(
            self._renewed, self._passphrase.text(), then=self._on_renewed, failed=self._on_failed
        )

    def _renewed(self, passphrase: str) -> tuple[str, ...]:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return spaces.new_words(home, name, passphrase, lock_held=True)

    def _on_renewed(self, words: tuple[str, ...]) -> None:
        self._renew.setEnabled(True)
        self._passphrase.clear()
        NewWordsDialog(self._ctx, words, self.window()).open()

    def _on_failed(self, error: Exception) -> None:
        self._renew.setEnabled(True)
        if self._before.words_kept:  # the old words are still good
            day = self._before.words_kept_on
            when = date.fromisoformat(day) if day else self._ctx.clock.today()
            self._ctx.ops.write(note_words, True, when)
        self._passphrase.set_error(said(error))
        self._passphrase.edit.setFocus()
        self._passphrase.edit.selectAll()


class NewWordsDialog(Question):
    """The new words, shown once, and two of them typed back."""

    def __init__(self, ctx: Context, words: tuple[str, ...], parent: QWidget) -> None:
        super().__init__("new-words-dialog", "", parent, width=560)
        self.setAccessibleName(self.tr("Your recovery words"))
        self._step = WordsStep(ctx.parts, Made(words=words), self)
        self._skip = quiet(self._step.skip_words(), name="new-words-skip")
        self._next = primary(self._step.next_words(), name="new-words-next")
        self.lay_out((self._step,), row(self._skip, 1, self._next))
        self._step.next_changed.connect(self._show_words)
        self._step.done.connect(self.accept)
        self._next.clicked.connect(self._on_next)
        self._skip.clicked.connect(self._on_skip)

    @Slot()
    def _show_words(self) -> None:
        self._next.setText(self._step.next_words())
        self._skip.setText(self._step.skip_words())

    @Slot()
    def _on_next(self) -> None:
        if self._step.leave():
            self.accept()

    @Slot()
    def _on_skip(self) -> None:
        if self._step.skip():
            self.reject()
