"""Shows what a file holds before anything of it comes in, and asks what its moods say."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from family_app.domain.moods import Feeling
from family_app.exchange.report import Preview
from family_app.services.import_moods import Meant
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.importing.words import feeling_words, left_words, preview_lines, shortened
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted, strong

_MOST_MOODS = 40


class PreviewDialog(TallQuestion):
    """`agreed` carries what each mood says."""

    agreed = Signal(object)

    def __init__(self, seen: Preview, meant: Meant, parent: QWidget) -> None:
        heading = self.tr("Bring pages in from {program}").format(program=seen.title)
        super().__init__("import-preview", heading, parent)
        new = seen.pages - seen.here
        self._fields: dict[str, ChoiceField] = {}
        rows: list[QWidget | QLayout] = [
            body(line, name=f"import-preview-line-{number}")
            for number, line in enumerate(preview_lines(seen), start=1)
        ]
        rows += self._moods(seen, meant)
        if seen.rejected:
            listed = [f"{left.where}: {left.why}" for left in seen.rejected]
            rows.append(Divider(self))
            rows.append(body(left_words(len(listed)), name="import-preview-left"))
            rows.append(muted(shortened(listed), selectable=True, name="import-preview-listed"))
        rows.append(
            muted(
                self.tr("A copy of this space is made first. The whole import can be undone later.")
            )
        )
        self._cancel = quiet(self.tr("Cancel"), name="import-preview-cancel")
        self._go = primary(self._go_words(new, seen.others), name="import-preview-go")
        self._go.setEnabled(bool(new or seen.others))
        (self._go if self._go.isEnabled() else self._cancel).setDefault(True)
        self.lay_out_rows(rows, row(self._cancel, 1, self._go))
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    def _go_words(self, new: int, others: int) -> str:
        if others and not new:
            return self.tr("Bring in what is new")
        return (
            self.tr("Bring in %n page(s)", "", new) if new else self.tr("Nothing new to bring in")
        )

    def _moods(self, seen: Preview, meant: Meant) -> list[QWidget | QLayout]:
        if not seen.moods:
            return []
        rows: list[QWidget | QLayout] = [
            Divider(self),
            strong(self.tr("What do the moods in it say?"), name="import-moods-heading"),
            muted(
                self.tr(
                    "Choose once how it was on such a day. It comes onto the page as strain and "
                    "hope. What you leave out is not kept."
                )
            ),
        ]
        choices = [(one, feeling_words(one)) for one in (None, *Feeling)]
        for number, (mood, pages) in enumerate(seen.moods[:_MOST_MOODS], start=1):
            label = self.tr("%n page(s)", "", pages)
            field = ChoiceField(f"{mood} · {label}", choices, name=f"import-mood-{number}")
            field.set_value(meant.get(mood))
            self._fields[mood] = field
            rows.append(field)
        return rows

    @Slot()
    def _on_go(self) -> None:
        self.accept()
        meant: Meant = {}
        for mood, field in self._fields.items():
            value = field.value()
            meant[mood] = Feeling(value) if isinstance(value, str) else None
        self.agreed.emit(meant)
