"""The one window: lock screen, first run, Help now without a space, the open space, the cover."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.ui import places
from family_app.ui.dialogs.drop import drop_dialogs
from family_app.ui.discretion import Discretion
from family_app.ui.emptied import take_away
from family_app.ui.lock_screen import LockScreen
from family_app.ui.lock_watch import LockWatch
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.shift_three import ShiftThree
from family_app.ui.through_lock import ThroughLock
from family_app.ui.window_place import keep_place, restore_place

if TYPE_CHECKING:
    from family_app.domain.space_settings import SpaceSettings
    from family_app.storage.open_space import OpenSpace
    from family_app.ui.closed_work.face import ClosedWork
    from family_app.ui.workspace import Workspace


class Window(QWidget):
    """Shows one of its faces at a time; the open space exists only while it is unlocked."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(640, 420)
        self._parts = parts
        self._workspace: Workspace | None = None
        self._landing: Place | None = None
        self._may_leave = False
        self._through_lock = ThroughLock(parts.ops)
        self._stack = QStackedLayout(self)
        self._lock_screen = LockScreen(parts, self)
        self._stack.addWidget(self._lock_screen)
        self._cover = QWidget(self)
        self._cover.setObjectName("cover")
        self._stack.addWidget(self._cover)
        self._face: QWidget | None = None
        self._watch = LockWatch(self)
        self._discretion = Discretion(parts, self)
        self._shift = ShiftThree(self)
        self._connect()
        restore_place(self, parts.settings)

    def _connect(self) -> None:
        self._lock_screen.opened.connect(self.open_space)
        self._lock_screen.help_requested.connect(self.show_help)
        self._lock_screen.new_space_requested.connect(self.show_first_run)
        self._lock_screen.backup_requested.connect(self.do_closed)
        self._watch.due.connect(self.lock)
        self._shift.pressed.connect(self.hide_now)
        self._parts.bus.changed.connect(self._on_changed)
        QShortcut(QKeySequence("Ctrl+Shift+H"), self, self.hide_now)

    def start(self) -> None:
        """Show the lock screen, or the first run where there is no space yet."""
        self._show_front()

    @property
    def workspace(self) -> Workspace | None:
        """The open space's pages, or none while locked."""
        return self._workspace

    # faces without a space

    def _show_lock(self) -> None:
        self._drop_face()
        # What Help now was opened over goes too: a first run holds the recovery words.
        self._face, self._behind = self._behind, None
        self._drop_face()
        self._lock_screen.prepare()
        self._stack.setCurrentWidget(self._lock_screen)

    @Slot()
    def show_first_run(self) -> None:
        """The few steps that make a new space."""
        from family_app.ui.first_run.first_run import FirstRun

        face = FirstRun(self._parts, self)
        face.finished.connect(self._open)
        face.cancelled.connect(self._show_front)
        face.help_requested.connect(self.show_help)
        face.backup_requested.connect(self.do_closed)
        self._show_face(face)

    @Slot()
    def show_help(self) -> None:
        """Crisis lines, with nothing unlocked."""
        from family_app.ui.help_screen import HelpScreen

        behind = self._face
        face = HelpScreen(self._parts, self)
        face.back_requested.connect(self._on_help_back)
        self._face = None
        self._show_face(face)
        self._behind = behind

    _behind: QWidget | None = None

    @Slot()
    def _on_help_back(self) -> None:
        behind, self._behind = self._behind, None
        if behind is None:
            self._show_front()
            return
        self._drop_face()
        self._face = behind
        self._stack.setCurrentWidget(behind)

    @Slot()
    def _show_front(self) -> None:
        self._drop_face()
        self._lock_screen.prepare()
        if self._lock_screen.has_spaces() or self._lock_screen.misses_a_space():
            self._stack.setCurrentWidget(self._lock_screen)
        else:
            self.show_first_run()

    def _show_face(self, face: QWidget) -> None:
        self._drop_face()
        self._face = face
        self._stack.addWidget(face)
        self._stack.setCurrentWidget(face)

    def _drop_face(self) -> None:
        face, self._face = self._face, None
        if face is not None:
            self._stack.removeWidget(face)
            face.deleteLater()

    # the open space

    @Slot(object)
    def open_space(self, space: OpenSpace) -> None:
        """Show the pages of a space that was just unlocked."""
        self._open(space, None)

    def _open(self, space: OpenSpace, place: Place | None) -> None:
        from family_app.services.settings import space_settings

        self._landing = place
        self._parts.ops.open(space)
        self._through_lock.take_up()
        self._parts.settings.change(last_space=space.info.id)
        self._parts.ops.read(space_settings, then=self._build, failed=self._on_unreadable)

    def _on_unreadable(self, error: Exception) -> None:
        self._close_space()
        self._show_lock()
        self._lock_screen.show_error(error)

    def _build(self, settings: SpaceSettings) -> None:
        from family_app.ui.context import Context
        from family_app.ui.workspace import Workspace

        workspace = Workspace(Context.of(self._parts), self)
        workspace.hide_requested.connect(self.hide_now)
        workspace.lock_requested.connect(self.lock_when_saved)
        workspace.closed_work_requested.connect(self.do_closed)
        self._workspace = workspace
        self._stack.addWidget(workspace)
        self._drop_face()
        self._stack.setCurrentWidget(workspace)
        workspace.show_place(self._landing or Place(settings.last_page or places.TODAY))
        self._landing = None
        workspace.take_focus()
        self.apply_privacy(settings)

    def apply_privacy(self, settings: SpaceSettings) -> None:
        """Take over the open space's own lock and hide settings."""
        self._watch.heed(settings)
        self._discretion.heed(settings)
        self._shift.enabled = settings.hide_by_shift

    @Slot(object, object)
    def _on_changed(self, changes: Changes, _by: object) -> None:
        if self._workspace is not None and changes.concern(Kind.SETTING):
            from family_app.services.settings import space_settings

            self._parts.ops.read(space_settings, then=self.apply_privacy)

    @Slot()
    def lock(self) -> None:
        """Save what is typed, close the space, drop its pages, show the lock screen.

        Nobody may be there to ask: what the disk refuses goes through the lock, encrypted.
        """
        refused = self._close_space()
        self._show_lock()
        if refused:
            self._lock_screen.tell_unsaved(refused[0])

    @Slot()
    def lock_for_leaving(self) -> None:
        """Lock since the user leaves the computer; a first run that made no space yet may stay."""
        if self._face is None or self._parts.ops.is_open:
            self.lock()

    @Slot()
    def lock_when_saved(self) -> None:
        """Lock as asked for by hand: asks first where the disk refuses what was typed."""
        if self._is_saved(self.lock):
            self.lock()

    @Slot(object)
    def do_closed(self, work: ClosedWork) -> None:
        """Save and close the space, and show what is done to it then."""
        if self._is_saved(self.lock):
            self._close_space()
            self._show_face(work.face(self._parts, self))

    def _is_saved(self, go_on: Callable[[], object]) -> bool:
        """Save what is typed; where that fails, ask, and `go_on` once the user agrees."""
        workspace = self._workspace
        refused = self._parts.ops.refused(workspace.flush) if workspace is not None else ()
        if refused:
            from family_app.ui.dialogs.unsaved import ask_unsaved

            ask_unsaved(refused[0], self, go_on, locks=go_on == self.lock)
        return not refused

    @Slot()
    def hide_now(self) -> None:
        """Cover first, then save and lock, then minimise; the first run may only try it."""
        practise = getattr(self._face, "practise_hide", None)
        if practise is not None and practise():
            return
        drop_dialogs(self)
        self._stack.setCurrentWidget(self._cover)
        self._cover.repaint()
        QTimer.singleShot(0, self._finish_hiding)

    @Slot()
    def _finish_hiding(self) -> None:
        self.lock()
        self._discretion.hide_away()

    def _close_space(self) -> tuple[Exception, ...]:
        """Why each of the last saves failed; empty when all is on the disk."""
        self._watch.rest()
        self._discretion.rest()
        drop_dialogs(self)
        refused: tuple[Exception, ...] = ()
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            from family_app.services.settings import save_setting

            refused = self._parts.ops.refused(workspace.flush)
            self._through_lock.keep()
            self._parts.ops.write(save_setting, "last_page", workspace.current)
            self._stack.removeWidget(workspace)
            take_away(workspace, self._parts.ops.overwrite_freed)
        self._parts.ops.close()
        self._parts.clipboard.forget_all()
        return refused

    def flush(self) -> None:
        """Save what is typed; called when something went wrong."""
        if self._workspace is not None:
            self._workspace.flush()
            self._parts.ops.wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear Shift three times on the native window, before any widget."""
        super().showEvent(event)
        self._shift.hear(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and lock before the window goes; stay where the disk refuses what was typed."""
        if not self._may_leave and not self._is_saved(self._leave):
            event.ignore()
            return
        keep_place(self, self._parts.settings)
        self._close_space()
        super().closeEvent(event)

    @Slot()
    def _leave(self) -> None:
        self._may_leave = True
        self.close()

    @Slot()
    def come_forward(self) -> None:
        """Another start of the program asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
