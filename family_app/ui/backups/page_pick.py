"""The pages of a copy or a backup that are gone or different today, and one of them to read."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.snapshots import CopiedPage
from family_app.ui.days import in_words
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted


class PagePick(QWidget):
    """`wanted` carries the uid of the page that is to come back."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-pick")
        self._found: dict[str, CopiedPage] = {}
        self._none = muted(
            self.tr("Every page in it is here today, as it was."), name="copies-none"
        )
        self._pages = ChoiceField(
            self.tr("Pages that are gone or different today"), [], name="copies-page"
        )
        self._text = body("", name="copies-text")
        self._bring = quiet(self.tr("Bring this page back"), name="copies-bring", small=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for part in (self._none, self._pages, self._text):
            rows.addWidget(part)
        rows.addLayout(row(self._bring, 1))
        self._pages.combo.currentIndexChanged.connect(self._on_page)
        self._bring.clicked.connect(self._on_bring)
        self.hide()

    def show_pages(self, pages: tuple[CopiedPage, ...]) -> None:
        """Offer these, or say that there is none."""
        self._found = {page.uid: page for page in pages}
        self._pages.set_choices([(page.uid, self._words_of(page)) for page in pages])
        self._none.setVisible(not pages)
        for part in (self._pages, self._text, self._bring):
            part.setVisible(bool(pages))
        self._on_page()
        self.show()

    def let_ask(self, may: bool) -> None:
        """Whether a page may be asked for now."""
        self._bring.setEnabled(may)

    def _words_of(self, page: CopiedPage) -> str:
        state = self.tr("gone today") if page.is_gone else self.tr("different today")
        begins = " ".join((page.title or page.start).split())[:40] or self.tr("no words")
        return f"{in_words(page.day, 'd MMM yyyy')} · {begins} · {state}"

    @Slot()
    def _on_page(self) -> None:
        page = self._found.get(str(self._pages.value()))
        self._text.setText("" if page is None else page.start.strip())

    @Slot()
    def _on_bring(self) -> None:
        uid = self._pages.value()
        if uid is not None:
            self.wanted.emit(str(uid))
