"""A window that shows one lesson as readers will see it, while its author writes it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from family_app.content.preview import Draft, LessonFilePreview, Look
from family_app.domain.answers import LessonProgress
from family_app.ui.context import Context
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.parts import Parts
from family_app.ui.preview.file_watch import FileWatch
from family_app.ui.preview.findings_pane import FindingsPane
from family_app.ui.theme import Theme
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.card import Pane
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.styling import named

_SIZE = (1280, 820)
_PANE_WIDTH = 320
_LESSON_WIDTH = 420
_ANY = 16_777_215
_SETTLES_MS = 600


class PreviewWindow(QWidget):
    """The lesson, and beside it what the check says; no space is open, so nothing is kept.

    While the file cannot be read, the last good view stays.
    """

    def __init__(self, parts: Parts, preview: LessonFilePreview) -> None:
        super().__init__()
        named(self, "preview", self.tr("Preview of a lesson"))
        self.setWindowTitle(self.tr("Preview: {file}").format(file=preview.file.name))
        self.resize(*_SIZE)
        self._parts = parts
        self._preview = preview
        self.view: LessonView | None = None
        self._wanted: int | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._let_go)
        self.broken = Banner("trouble", closable=False, name="preview-broken", parent=self)
        self._lessons = QStackedWidget(self)
        self.findings = FindingsPane()
        self._arrange()
        Theme.current().changed.connect(self._fit)
        self._watch = FileWatch(preview.file, self)
        self._watch.changed.connect(self.look)

    def _arrange(self) -> None:
        pane = Pane("surface", edge="start", name="preview-pane", parent=self)
        scroll = PageScroll(self.findings, name="preview-pane-scroll", parent=pane)
        inside = QHBoxLayout(pane)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(scroll)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 0)
        above.addWidget(self.broken)
        left.addLayout(above)
        left.addWidget(self._lessons, 1)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(left, 3)
        self._whole.addWidget(pane, 2)
        self._pane = pane
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both do not fit beside each other, the findings stand below."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        pane = Theme.current().px(_PANE_WIDTH)
        beside = self.width() >= pane + Theme.current().px(_LESSON_WIDTH)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._pane.setMinimumWidth(pane if beside else 0)
        self._pane.setMaximumWidth(pane if beside else _ANY)

    @Slot()
    def look(self) -> None:
        """Read the file now and show what it holds."""
        today = self._parts.clock.today()
        self._parts.ops.run(
            self._preview.look, today, then=self._show_look, failed=self._show_trouble
        )

    def _show_look(self, look: Look) -> None:
        self.findings.show_findings(look.findings, look.draft)
        if look.draft is not None:
            self.broken.hide()
            self._show_draft(look.draft)
            return
        text = self.tr("This file cannot be read just now.")
        if self.view is not None:
            text = self.tr("This file cannot be read just now. You see how it was before.")
        self.broken.show_text(text)

    def _show_trouble(self, error: Exception) -> None:
        """Something around the file is missing; the error says what."""
        self.broken.show_text(str(error))

    def _show_draft(self, draft: Draft) -> None:
        """Put the new view in the place of the old one, at the same words."""
        old = self.view
        ctx = Context.of(self._parts, draft.library)
        view = LessonView(ctx, draft.lesson, self, self._lessons)
        view.place_requested.connect(self._on_place)
        view.body.complete()
        lesson = draft.lesson.id
        view.show_facts(LessonFacts(lesson, LessonProgress(lesson), {}, (), (), {}, ()))
        self.view = view
        self._lessons.addWidget(view)
        if old is not None:
            self._keep_place(old, view)
        self._lessons.setCurrentWidget(view)
        if old is not None:
            self._lessons.removeWidget(old)
            old.deleteLater()

    def _keep_place(self, old: LessonView, view: LessonView) -> None:
        """Heights follow from widths in several passes; until then the place is kept by hand."""
        self._wanted = old.area.verticalScrollBar().value()
        view.area.verticalScrollBar().rangeChanged.connect(self._hold)
        view.area.verticalScrollBar().actionTriggered.connect(self._let_go)
        self._settling.start()

    @Slot()
    def _hold(self) -> None:
        if self._wanted is not None and self.view is not None:
            self.view.area.verticalScrollBar().setValue(self._wanted)

    @Slot()
    def _let_go(self) -> None:
        self._wanted = None

    @Slot(object)
    def _on_place(self, _place: object) -> None:
        self.findings.say(self.tr("In the app, this leads to another page."))
