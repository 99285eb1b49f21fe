"""The card with the next small step, and why it is this one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Lesson, Module
from family_app.domain.next_step import NextStep, Why
from family_app.services.today_view import TodayView
from family_app.ui.days import in_words
from family_app.ui.learn.welcome_back import WelcomeBack
from family_app.ui.widgets.buttons import link, primary, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, eyebrow, lead, muted
from family_app.ui.widgets.progress_line import ProgressLine


class StepCard(Card):
    """One lesson to go on with; the page's one filled button."""

    lesson_chosen = Signal(str)
    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", name="today-step", parent=parent)
        self._lesson = ""
        self._eyebrow = eyebrow("", name="today-step-eyebrow")
        self._title = lead("", name="today-step-title")
        self._goal = body("", name="today-step-goal")
        self._go = primary("", name="today-step-go")
        self._other = quiet(self.tr("Choose another"), name="today-step-other")
        self._why_button = link(self.tr("Why this?"), name="today-step-why")
        self._why = muted("", name="today-step-why-text")
        self._why.hide()
        self._pace = muted("", name="today-step-pace")
        self._pace.hide()
        self.back = WelcomeBack("today-back")
        self._line = ProgressLine(
            soft=True, name="today-step-progress", accessible=self.tr("Progress in this module")
        )
        self._place = muted("", name="today-step-place")
        buttons = FlowBox(gap=12)
        buttons.add(self._go, self._other, self._why_button)
        for item in (
            self.back,
            self._eyebrow,
            self._title,
            self._goal,
            self._pace,
            buttons,
            self._why,
        ):
            self.add(item)
        self.rows.addSpacing(6)
        self.add(self._line)
        self.add(self._place)
        self._go.clicked.connect(self._on_go)
        self._other.clicked.connect(self.choose_requested)
        self._why_button.clicked.connect(self._on_why)

    def show_view(self, view: TodayView, library: Library, today: date) -> None:
        """Show the lesson, or what to do when all are done; after a gap, what was read last."""
        self.back.show_last(view.last, library)
        self._show_step(view.step, view.module_done, library)
        self._show_pace(view, today)

    def _show_pace(self, view: TodayView, today: date) -> None:
        paused, day = view.step.why is Why.PAUSED, view.next_day
        text = ""
        if paused:
            text = self.tr("Your path is paused. Nothing is late.")
        elif day is not None and day > today:
            words = self.tr("No hurry: at your pace this one is for {day}.")
            name = in_words(day, "dddd")
            text = words.format(day=name)
        self._pace.setText(text)
        self._pace.setVisible(bool(text))

    def _show_step(self, step: NextStep, module_done: int, library: Library) -> None:
        lesson = library.lesson(step.lesson) if step.lesson else None
        module = library.module(lesson.module) if lesson else None
        self._lesson = lesson.id if lesson else ""
        self._why.setText(self._reason(step, library))
        for part in (self._line, self._place):
            part.setVisible(lesson is not None)
        if lesson is None or module is None:
            self._show_all_done()
            return
        started = step.why is Why.STARTED
        minutes = self.tr("YOUR NEXT SMALL STEP · {minutes} MIN")
        self._eyebrow.setText(minutes.format(minutes=lesson.head.minutes))
        self._title.setText(lesson.title)
        self._goal.setText(lesson.head.goal)
        self._go.setText(self.tr("Continue the lesson") if started else self.tr("Open the lesson"))
        self._show_place(lesson, module, module_done)

    def _show_place(self, lesson: Lesson, module: Module, done: int) -> None:
        self._line.set_progress(done, len(module.lessons))
        words = self.tr("Lesson {number} · {title} · {done} of {of} lessons done")
        text = words.format(
            number=lesson.number, title=module.title, done=done, of=len(module.lessons)
        )
        self._place.setText(text)
        self._line.setAccessibleDescription(text)

    def _show_all_done(self) -> None:
        self._eyebrow.setText(self.tr("ALL LESSONS READ"))
        self._title.setText(self.tr("You have been through every lesson here"))
        self._goal.setText(
            self.tr("You can read any of them again. Your answers are where you left them.")
        )
        self._go.setText(self.tr("See all lessons"))

    def _reason(self, step: NextStep, library: Library) -> str:
        match step.why:
            case Why.STARTED:
                return self.tr("You began this lesson and have not finished it.")
            case Why.PROGRAMME | Why.PAUSED:
                programme = library.programme(str(step.facts.get("programme", "")))
                words = self.tr(
                    "When you began, you chose “{path}”. This is the next lesson on that path."
                )
                return words.format(path=programme.title if programme else "")
            case Why.NEXT:
                return self.tr("It is the next one you have not read, in the order of the modules.")
            case _:
                return self.tr("There is nothing left that you have not read.")

    @Slot()
    def _on_go(self) -> None:
        if self._lesson:
            self.lesson_chosen.emit(self._lesson)
        else:
            self.choose_requested.emit()

    @Slot()
    def _on_why(self) -> None:
        self._why.setVisible(not self._why.isVisible())
