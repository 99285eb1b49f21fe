"""Step 4: the recovery words, shown once and two of them typed back."""

from __future__ import annotations

from secrets import SystemRandom
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.first_run.step import Made, Step
from family_app.ui.first_run.words_grid import WordsGrid
from family_app.ui.notices import Notices
from family_app.ui.parts import Parts
from family_app.ui.print_words import WordsPrinter
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import LineField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, muted

_ASKED = 2


class WordsStep(Step):
    """First the words, then two fields; they can be seen again until they were typed back.

    With `notes` the space notes whether they are kept.
    """

    name: ClassVar[str] = "words"
    can_skip: ClassVar[bool] = True
    can_go_back: ClassVar[bool] = False

    def __init__(
        self, parts: Parts, made: Made, parent: QWidget | None = None, *, notes: bool = True
    ) -> None:
        super().__init__(parts, made, parent)
        self._notes = notes
        self._asks = False
        self._warned = False
        self._places = sorted(SystemRandom().sample(range(len(made.words)), _ASKED))
        # What the window says elsewhere would not be seen before a space is open.
        self._notices = Notices()
        self._printer = WordsPrinter(made.words, parts.ops, self._notices, self)
        self._shown = self._make_shown()
        self._typed = self._make_typed()
        self._typed.hide()
        self.warning = Banner("gold", closable=False, name="words-warning", parent=self)
        self.column.addWidget(self._shown)
        self.column.addWidget(self._typed)
        self.column.addWidget(self.warning)
        self._notices.said.connect(self.warning.show_text)
        self._notices.troubled.connect(self.warning.show_text)

    def title(self) -> str:
        """The heading."""
        return self.tr("Your recovery words")

    def next_words(self) -> str:
        """First the words are to be kept, then they are checked."""
        return self.tr("Next") if self._asks else self.tr("I have kept them")

    def skip_words(self) -> str:
        """Skipping takes a second press, after the warning."""
        return self.tr("Skip anyway") if self._warned else self.tr("Skip for now")

    def leave(self) -> bool:
        """Ask for two of the words, then compare them."""
        if not self._asks:
            self._show_fields(True)
            return False
        for field, place in zip(self.fields, self._places, strict=True):
            if field.text().casefold() != self.made.words[place].casefold():
                field.set_error(self.tr("That is not word {place}.").format(place=place + 1))
                field.edit.setFocus()
                field.edit.selectAll()
                return False
        self._keep(True)
        return True

    def skip(self) -> bool:
        """Warn once; the reminder stays until the words are typed back."""
        if not self._warned:
            self._warned = True
            self.warning.show_text(
                self.tr(
                    "If you forget the passphrase and have no words, your pages are lost. Nobody "
                    "can bring them back. These words are shown only here."
                )
            )
            self.next_changed.emit()
            return False
        self._keep(False)
        return True

    def _keep(self, kept: bool) -> None:
        from family_app.services.settings import note_words

        self.made.words = ()
        if not self._notes:
            return
        self.parts.ops.write(note_words, kept, self.parts.clock.today(), by=self)

    def _make_shown(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            body(
                self.tr(
                    "If you forget your passphrase, these 12 words open your pages. Write them "
                    "down in this order and keep them where only you look. They are shown once."
                )
            )
        )
        column.addWidget(WordsGrid(self.made.words, self.parts.theme, box))
        self.print_button = quiet(self.tr("Print…"), name="words-print", icon="printer")
        self.pdf_button = quiet(self.tr("Save as PDF…"), name="words-pdf", icon="download")
        buttons = FlowBox()
        self.copy_button = quiet(self.tr("Copy"), name="words-copy", icon="copy")
        buttons.add(self.print_button, self.pdf_button, self.copy_button)
        column.addWidget(buttons)
        column.addWidget(muted(self.tr("Paper is safest. Anyone who finds a file can read it.")))
        self.print_button.clicked.connect(self._printer.ask_printer)
        self.pdf_button.clicked.connect(self._printer.ask_file)
        self.copy_button.clicked.connect(self._on_copy)
        return box

    def _make_typed(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(body(self.tr("Now type two of them from what you wrote down.")))
        self.fields = [
            LineField(self.tr("Word {place}").format(place=place + 1), name=f"words-back-{number}")
            for number, place in enumerate(self._places)
        ]
        for field in self.fields:
            column.addWidget(field)
        self.fields[0].edit.returnPressed.connect(self.fields[1].edit.setFocus)
        self.fields[1].edit.returnPressed.connect(self._on_submitted)
        self.again_link = link(self.tr("Show the words again"), name="words-again")
        column.addLayout(row(self.again_link, 1))
        self.again_link.clicked.connect(self._on_again)
        return box

    def _show_fields(self, asks: bool) -> None:
        self._asks = asks
        self._shown.setVisible(not asks)
        self._typed.setVisible(asks)
        self.warning.hide()
        self._warned = False
        if asks:
            self.fields[0].edit.setFocus()
        self.next_changed.emit()

    @Slot()
    def _on_copy(self) -> None:
        self.parts.clipboard.copy_secret(" ".join(self.made.words))
        self.warning.show_text(
            self.tr(
                "Copied. The clipboard is emptied after 30 seconds. Paste the words only where "
                "nobody else looks, such as a password manager."
            )
        )

    @Slot()
    def _on_again(self) -> None:
        for field in self.fields:
            field.set_text("")
            field.clear_error()
        self._show_fields(False)

    @Slot()
    def _on_submitted(self) -> None:
        if self.leave():
            self.done.emit()
