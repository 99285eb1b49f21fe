"""Asks in which form pages go out, and which; offers the encrypted backup first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.selection import Selection
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.exporting.selection_fields import SelectionFields
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted, soft

PDF = "pdf"


class TakeOutDialog(TallQuestion):
    """`wanted` says the form and the selection; `on_paper` whether large and with a cover."""

    wanted = Signal(str, object)
    print_wanted = Signal(object)
    backup_wanted = Signal()

    def __init__(self, today: date, tags: tuple[tuple[str, int], ...], parent: QWidget) -> None:
        super().__init__("take-out", self.tr("Take pages out"), parent)
        first = self.tr(
            "To keep your pages safe or move them to another computer, make an encrypted backup. "
            "It opens only with your passphrase."
        )
        warning = self.tr(
            "Here you make a copy for other programs or for paper. No passphrase protects it: "
            "anyone who finds it can read it. Put it where only you look."
        )
        self.backup_button = quiet(self.tr("Make a backup instead"), name="take-out-backup")
        self.form = ChoiceField(self.tr("Form"), self._forms(), name="take-out-form")
        self._about = muted("", name="take-out-about", parent=self)
        self.pages = SelectionFields(today, self)
        self.pages.set_tags(tags)
        self.large = CheckLine(self.tr("Large print"), name="take-out-large")
        self.cover = CheckLine(self.tr("With a cover page"), name="take-out-cover")
        self.write_button = primary(self.tr("Choose where…"), name="take-out-write")
        self.print_button = quiet(self.tr("Print…"), name="take-out-print", icon="printer")
        self.cancel_button = quiet(self.tr("Not now"), name="take-out-cancel")
        self.lay_out_rows(
            (
                soft(first, name="take-out-first"),
                row(self.backup_button, 1),
                body(warning, name="take-out-warning"),
                self.form,
                self._about,
                self.pages,
                self.large,
                self.cover,
            ),
            row(self.write_button, self.print_button, 1, self.cancel_button),
        )
        self._connect()
        self._fit()

    def _forms(self) -> list[tuple[object, str]]:
        return [
            (PDF, self.tr("PDF, to read and print")),
            ("markdown", self.tr("Text files (Markdown), with pictures")),
            ("html", self.tr("One web page, with pictures")),
            ("text", self.tr("One plain text file")),
            ("json", self.tr("Everything, as one JSON file")),
            ("dayone", self.tr("For Day One and programs that read its files")),
        ]

    def _abouts(self) -> dict[object, str]:
        return {
            PDF: self.tr("Like a book, oldest page first."),
            "markdown": self.tr("A new folder with one file a page. Many programs read these."),
            "html": self.tr("Opens in any browser. Nothing in it is fetched from the internet."),
            "text": self.tr("Only the words."),
            "json": self.tr(
                "With all pages it also holds your circle, answers and plan. Bringing it in "
                "elsewhere gives the same space back."
            ),
            "dayone": self.tr("A zip file. Most diary programs can bring it in."),
        }

    def _connect(self) -> None:
        self.form.combo.currentIndexChanged.connect(self._fit)
        self.backup_button.clicked.connect(self._on_backup)
        self.write_button.clicked.connect(self._on_write)
        self.print_button.clicked.connect(self._on_print)
        self.cancel_button.clicked.connect(self.reject)

    def selection(self) -> Selection:
        """Which pages are meant."""
        return self.pages.selection()

    @Slot()
    def _fit(self) -> None:
        form = self.form.value()
        self._about.setText(self._abouts()[form])
        for widget in (self.large, self.cover, self.print_button):
            widget.setVisible(form == PDF)

    @Slot()
    def _on_backup(self) -> None:
        self.accept()
        self.backup_wanted.emit()

    @Slot()
    def _on_write(self) -> None:
        self.accept()
        self.wanted.emit(str(self.form.value()), self)

    @Slot()
    def _on_print(self) -> None:
        self.accept()
        self.print_wanted.emit(self)
