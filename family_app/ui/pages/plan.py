"""My plan: six steps for the hardest hours, on the screen and on one sheet of paper."""

from __future__ import annotations

from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import PlanItemId
from family_app.domain.person import Person
from family_app.domain.plan import PlanItem, PlanStep
from family_app.services import circle, plan
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.pages.page import Page
from family_app.ui.places import Place
from family_app.ui.plan.choices import choices
from family_app.ui.plan.intro_card import LESSON, IntroCard
from family_app.ui.plan.print_dialog import PrintDialog
from family_app.ui.plan.step_card import StepCard
from family_app.ui.print_plan import PlanPrinter, PlanSheet
from family_app.ui.widgets.buttons import pill
from family_app.ui.widgets.column import Column, PageScroll

_WIDTH = 760


class PlanPage(Page):
    """Everything typed is saved as typed; whoever is in the circle is chosen, not typed again."""

    page_id: ClassVar[str] = places.PLAN
    icon_name: ClassVar[str] = "shield-check"
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.PLAN, Kind.PERSON})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._people: tuple[Person, ...] = ()
        self._items: tuple[PlanItem, ...] = ()
        self._removed: PlanItemId | None = None
        self._moved = ""
        self._read = False
        self._printer: PlanPrinter | None = None
        self._wanted: PlanStep | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_wanted)
        self._print = pill(self.tr("Print or save as PDF"), name="plan-print", icon="printer")
        self.top_bar.add_action(self._print)
        lesson = ctx.library.lesson(LESSON)
        self._intro = IntroCard(lesson.title if lesson else "")
        self._cards = {
            step: StepCard(step, number) for number, step in enumerate(PlanStep, start=1)
        }
        column = self._column = Column(_WIDTH, name="plan-column", spacing=16)
        column.add(self._intro)
        for card in self._cards.values():
            column.add(card)
        column.add_stretch()
        self._scroll = PageScroll(column, name="plan-scroll", parent=self)
        self.layout_.addWidget(self._scroll, 1)
        self._connect()

    def _connect(self) -> None:
        self._print.clicked.connect(self._on_print)
        self._intro.help_requested.connect(self._on_help)
        self._intro.lesson_requested.connect(self._on_lesson)
        for card in self._cards.values():
            card.save_requested.connect(self._on_save)
            card.add_requested.connect(self._on_add)
            card.drop_requested.connect(self._on_drop)
            card.move_requested.connect(self._on_move)
            card.remove_requested.connect(self._on_remove)
            card.person_requested.connect(self._on_person)
            card.call_requested.connect(self._on_call)
            card.circle_requested.connect(self._on_circle)

    def title(self) -> str:
        """The page's name."""
        return self.tr("My safety plan")

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("PlanPage", "My plan")

    def refresh(self) -> None:
        """Read the people first, so that each line finds its own."""
        self.ctx.ops.read(circle.people, then=self._keep_people, latest="plan-people")
        self.ctx.ops.read(plan.items, then=self._show_items, latest="plan-items")

    def open_place(self, place: Place) -> None:
        """Show a step, named by its id."""
        self._wanted = next((step for step in PlanStep if step == place.item), None)
        self._later.start()

    def flush(self) -> None:
        """Save at once what is typed."""
        for card in self._cards.values():
            card.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed before the page is out of sight."""
        self.flush()
        super().hideEvent(event)

    def _keep_people(self, people: tuple[Person, ...]) -> None:
        self._people = people

    def _show_items(self, items: tuple[PlanItem, ...]) -> None:
        self._items = items
        by_uid = {str(one.uid): one for one in self._people}
        lines = self.ctx.library.help_now(self.ctx.settings.now.country)
        for step, card in self._cards.items():
            own = [item for item in items if item.step == step]
            card.show_items(own, by_uid, choices(step, own, self._people, lines))
        self._order_tabs()
        moved, self._moved = self._moved, ""
        for card in self._cards.values():
            card.after_move(moved)
        self._read = True
        self._later.start()

    def _order_tabs(self) -> None:
        # Lines come and move; Tab would meet them in the order they were made.
        stops: list[QWidget] = [self._intro.last_stop]
        for card in self._cards.values():
            stops += card.stops
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _show_wanted(self) -> None:
        # After the lines are there and laid out: before, every step is somewhere else.
        if self._wanted is None or not self._read:
            return
        card = self._cards[self._wanted]
        self._wanted = None
        top = card.mapTo(self._column, card.rect().topLeft()).y()
        self._scroll.verticalScrollBar().setValue(top - 16)
        card.focus_new()

    def _on_saved(self, changes: Changes) -> None:
        for card in self._cards.values():
            for uid in changes.ids:
                card.show_saved(uid)

    @Slot(object)
    def _on_save(self, item: PlanItem) -> None:
        self.ctx.ops.write(plan.save_item, item, by=self, then=self._on_saved)

    @Slot(object)
    def _on_add(self, item: PlanItem) -> None:
        self.ctx.ops.write(plan.save_item, item, then=self._on_saved)

    @Slot(str)
    def _on_drop(self, uid: str) -> None:
        self.ctx.ops.write(plan.remove_item, PlanItemId(uid), by=self)

    @Slot(str, int)
    def _on_move(self, uid: str, position: int) -> None:
        self._moved = uid
        self.ctx.ops.write(plan.move_item, PlanItemId(uid), position)

    @Slot(str)
    def _on_remove(self, uid: str) -> None:
        self._removed = PlanItemId(uid)
        self.ctx.ops.write(plan.remove_item, self._removed)
        self.ctx.notices.offer_undo(self.tr("The line was removed."), self._bring_back)

    def _bring_back(self) -> None:
        if self._removed is not None:
            self.ctx.ops.write(plan.restore_item, self._removed)

    @Slot(str)
    def _on_person(self, person: str) -> None:
        self.go(places.CIRCLE, person)

    @Slot(str)
    def _on_call(self, number: str) -> None:
        self.ctx.desktop.call(self, number)

    @Slot()
    def _on_circle(self) -> None:
        self.go(places.CIRCLE)

    @Slot()
    def _on_help(self) -> None:
        self.go(places.HELP)

    @Slot()
    def _on_lesson(self) -> None:
        self.go(places.LEARN, LESSON)

    @Slot()
    def _on_print(self) -> None:
        self.flush()
        self.ctx.ops.read(plan.items, then=self._open_print)

    def _open_print(self, items: tuple[PlanItem, ...]) -> None:
        sheet = PlanSheet(items, self._people, self.ctx.library, self.ctx.settings.now.country)
        if self._printer is not None:
            self._printer.deleteLater()
        self._printer = PlanPrinter(sheet, self.ctx.ops, self.ctx.notices, self)
        dialog = PrintDialog(self)
        dialog.print_chosen.connect(self._printer.ask_printer)
        dialog.file_chosen.connect(self._printer.ask_file)
        dialog.open()
