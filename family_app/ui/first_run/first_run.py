"""Six short steps from the first start to an open space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from family_app.ui import places
from family_app.ui.brand import BrandMark, BrandName
from family_app.ui.calm.calm_view import CalmView
from family_app.ui.first_run.cover import PracticeCover
from family_app.ui.first_run.passphrase import PassphraseStep
from family_app.ui.first_run.place import PlaceStep
from family_app.ui.first_run.reason import ReasonStep
from family_app.ui.first_run.safety import SafetyStep
from family_app.ui.first_run.step import Made, Step
from family_app.ui.first_run.welcome import WelcomeStep
from family_app.ui.first_run.words import WordsStep
from family_app.ui.parts import Parts
from family_app.ui.places import OnPath, Place
from family_app.ui.unlock.centered_card import CenteredCard
from family_app.ui.widgets.buttons import danger, primary, quiet
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.styling import restyle, styled
from family_app.ui.widgets.tab_stops import in_order, tab_stops

STEPS: tuple[type[Step], ...] = (
    WelcomeStep,
    SafetyStep,
    PassphraseStep,
    WordsStep,
    PlaceStep,
    ReasonStep,
)
_WIDTH = 640

_CALM = "page:calm"


def place_of(start: str, programme: str) -> Place:
    """Where someone begins: the page a path starts with, else the path itself, else Today."""
    kind, _, name = start.partition(":")
    if kind == "page" and name in {places.HELP, places.CIRCLE, places.LEARN, places.JOURNAL}:
        return Place(name)
    return Place(places.LEARN, "", OnPath(programme)) if programme else Place(places.TODAY)


class FirstRun(QWidget):
    """Shows one step at a time; help is always there.

    The space is made after the third step. What is done before leaves nothing behind; what is
    open after it is the program's open space, so that hiding or closing locks it as always.
    """

    finished = Signal(object, object)
    cancelled = Signal()
    help_requested = Signal()
    backup_requested = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first-run")
        styled(self, k="paper")
        self._parts = parts
        self._made = Made()
        self._index = -1
        self._steps: dict[int, Step] = {}
        self._calm: CalmView | None = None
        self._make()
        self._lay_out()
        self._cover = PracticeCover(self)
        self._cover.lifted.connect(self._on_lifted)
        self.back_button.clicked.connect(self._on_back)
        self.skip_button.clicked.connect(self._on_skip)
        self.next_button.clicked.connect(self._on_next)
        self.help_button.clicked.connect(self.help_requested)
        parts.ops.run(parts.load_ahead)
        self._show(0)

    def _make(self) -> None:
        self._brand = BrandName(self._parts.theme, self)
        self.help_button = danger(self.tr("I need help now"), name="first-help", icon="life-buoy")
        self._frame = CenteredCard(self._parts.theme, _WIDTH, "first", self)
        self._step_mark = Words("", "eyebrow", name="first-step-mark")
        self._progress = ProgressLine(name="first-progress-line", accessible=self.tr("Steps"))
        self._frame.card.add(self._step_mark)
        self._frame.card.add(self._progress)
        self._frame.card.rows.addSpacing(8)
        self.back_button = quiet(self.tr("Back"), name="first-back")
        self.skip_button = quiet(self.tr("Skip for now"), name="first-skip")
        self.next_button = primary(self.tr("Next"), name="first-next")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(28, 16, 28, 4)
        top.setSpacing(10)
        top.addWidget(BrandMark(self._parts.theme, self))
        top.addWidget(self._brand)
        top.addStretch(1)
        top.addWidget(self.help_button)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.next_button)
        self._faces = QStackedLayout()
        self._faces.addWidget(self._frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(self._faces, 1)
        layout.addWidget(Divider(self))
        centred = QHBoxLayout()
        centred.setContentsMargins(24, 12, 24, 16)
        centred.addStretch(1)
        centred.addWidget(self._foot, 1000)
        centred.addStretch(1)
        layout.addLayout(centred)
        self._parts.theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._foot.setMaximumWidth(self._parts.theme.px(_WIDTH))

    @property
    def step(self) -> Step:
        """The step that shows."""
        return self._steps[self._index]

    def practise_hide(self) -> bool:
        """On the step that explains hiding, only try it; whether that was done."""
        if not isinstance(self.step, SafetyStep):
            return False
        self._cover.cover()
        return True

    def event(self, event: QEvent) -> bool:
        """Going away gives up a space that is being made."""
        if event.type() == QEvent.Type.DeferredDelete:
            for step in self._steps.values():
                if isinstance(step, PassphraseStep):
                    step.give_up()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cover leaves no edge free."""
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())

    def _show(self, index: int) -> None:
        self._index = index
        if index not in self._steps:
            self._steps[index] = self._new_step(STEPS[index])
        self._frame.show_panel(self.step, keep=True)
        text = self.tr("Step {number} of {all}").format(number=index + 1, all=len(STEPS))
        self._step_mark.setText(text)
        self._progress.setAccessibleName(text)
        self._progress.set_progress(index + 1, len(STEPS))
        self._show_buttons()
        onwards = (self.back_button, self.skip_button, self.next_button)
        in_order(self.help_button, *tab_stops(self.step), *onwards)
        self.step.enter()
        focused = self.focusWidget()
        if focused is None or not self.step.isAncestorOf(focused):
            self.next_button.setFocus()

    def _new_step(self, kind: type[Step]) -> Step:
        step = kind(self._parts, self._made, self._frame.card)
        step.done.connect(self._on_done)
        step.busy_changed.connect(self._on_busy)
        step.next_changed.connect(self._show_buttons)
        if isinstance(step, SafetyStep):
            step.hide_tried.connect(self.practise_hide)
        if isinstance(step, WelcomeStep):
            step.backup_link.clicked.connect(self._on_backup)
        return step

    @Slot()
    def _on_backup(self) -> None:
        from family_app.ui.unlock.bring_back_face import BringBack

        self.backup_requested.emit(BringBack())

    def _can_go_back(self) -> bool:
        if self._index == 0:
            from family_app.services.spaces import list_spaces

            return bool(list_spaces(self._parts.home))
        return self.step.can_go_back

    @Slot()
    def _show_buttons(self) -> None:
        self.back_button.setVisible(self._can_go_back())
        self.skip_button.setVisible(self.step.can_skip)
        self.skip_button.setText(self.step.skip_words())
        self.next_button.setText(self.step.next_words())

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        for button in (self.back_button, self.skip_button, self.next_button):
            button.setEnabled(not busy)

    @Slot()
    def _on_lifted(self) -> None:
        if isinstance(self.step, SafetyStep):
            self.step.show_tried()
            self.step.hide_button.setFocus()

    @Slot()
    def _on_back(self) -> None:
        if self._index == 0:
            self.cancelled.emit()
        else:
            self._show(self._index - 1)

    @Slot()
    def _on_next(self) -> None:
        if self._calm is not None:
            self._finish(Place(places.TODAY))
        elif self.step.leave():
            self._on_done()

    @Slot()
    def _on_skip(self) -> None:
        if self.step.skip():
            self._on_done()

    @Slot()
    def _on_done(self) -> None:
        if self._index + 1 < len(STEPS):
            self._show(self._index + 1)
        else:
            self._end()

    def _end(self) -> None:
        if self._made.start == _CALM:
            self._breathe()
        else:
            self._finish(place_of(self._made.start, self._made.programme))

    def _breathe(self) -> None:
        self._calm = CalmView(self._parts.library().calm, self._parts.theme, self)
        self._calm.help_requested.connect(self.help_requested)
        self._faces.addWidget(self._calm)
        self._faces.setCurrentWidget(self._calm)
        self.back_button.hide()
        self.skip_button.hide()
        restyle(self.next_button, k="quiet")
        self.next_button.setText(self.tr("Go on to Today"))
        self._calm.take_focus()

    def _finish(self, place: Place) -> None:
        from family_app.services.settings import save_setting

        self._parts.ops.write(save_setting, "first_run_done", True, by=self)
        self.finished.emit(self._made.space, place)
