"""Puts the program together and opens its window; also checks that an installed copy works."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from family_app.paths import Home, assets_dir
from family_app.ui.bell import Bell
from family_app.ui.bus import ChangeBus
from family_app.ui.clipboard import Clipboard
from family_app.ui.clock import Clock
from family_app.ui.desktop import Desktop
from family_app.ui.faults import write_down
from family_app.ui.i18n import install_translators
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.parts import Parts
from family_app.ui.raise_signal import RaiseSignal
from family_app.ui.session_end import SessionEnd
from family_app.ui.session_watch import SessionWatch
from family_app.ui.settings import SettingsFile
from family_app.ui.theme import Theme
from family_app.ui.widgets.focus_ring import FocusRing
from family_app.ui.window import Window

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.open_space import OpenSpace


def make_application() -> QApplication:
    """The one QApplication, told to keep no traces of its own."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Qt's file dialog would write visited folders in clear to its own settings file. Below the
    # null device nothing can be made.
    nowhere = str(Path(os.devnull) / "nowhere")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QCoreApplication.setApplicationName("Close Circle")
    QGuiApplication.setDesktopFileName("close-circle")
    app = QApplication(sys.argv[:1])
    app.aboutToQuit.connect(_forget_folders)
    return app


def _forget_folders() -> None:
    """Where Qt keeps its settings elsewhere than in files, take the visited folders out again."""
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")


def write_pdf(space: OpenSpace, target: Path) -> int:
    """Write all pages as a PDF without a window; how many."""
    from family_app.ui.exporting.book_pdf import OnPaper
    from family_app.ui.exporting.book_pdf import write_pdf as write
    from family_app.ui.fonts import load_fonts

    application = make_application()
    load_fonts(assets_dir() / "fonts")
    try:
        return write(space, target, OnPaper())
    finally:
        application.quit()


def make_parts(
    app: QApplication, home: Home, *, inline: bool = False, clock: Clock | None = None
) -> Parts:
    """Everything that lives as long as the window."""
    settings = SettingsFile(home.settings_file)
    install_translators(app, settings.now.language)
    theme = Theme(app, assets_dir())
    theme.set(settings.now.theme, settings.now.text_size)
    notices = Notices()
    bus, clipboard = ChangeBus(), Clipboard()

    library = _read_once(settings, home)
    return Parts(
        home=home,
        settings=settings,
        theme=theme,
        notices=notices,
        bus=bus,
        ops=Ops(bus, notices, home.log_file, inline=inline),
        desktop=Desktop(notices, clipboard),
        clock=clock or Clock(),
        clipboard=clipboard,
        bell=Bell(),
        library=library,
        load_ahead=partial(load_ahead, library),
    )


def _read_once(settings: SettingsFile, home: Home) -> Callable[[], Library]:
    """The content, read at the first call; a second thread waits for the first one's reading."""
    reading = Lock()

    @cache
    def read() -> Library:
        from family_app.content.library import Library

        return Library.load(assets_dir(), settings.now.language, cache=home.cache)

    def library() -> Library:
        with reading:
            return read()

    return library


def load_ahead(library: Callable[[], Library]) -> None:
    """Load what opening a space needs, in the order it is needed.

    Nothing is made that belongs to the window: only modules and the content are read.
    """
    from family_app.errors import ContentInvalid
    from family_app.services import spaces, strength  # noqa: F401
    from family_app.storage import open_space, uow  # noqa: F401
    from family_app.ui import workspace  # noqa: F401

    # A mistake in the content is told where the content is shown.
    with suppress(ContentInvalid):
        library()


def run() -> int:
    """Open the window and stay until it is closed. Returns the exit code."""
    home = Home.default()
    app = make_application()
    only = RaiseSignal(home)
    if not only.first():
        return 0
    parts = make_parts(app, home)
    window = Window(parts)
    catch_faults(home, window)
    FocusRing(app)
    only.raised.connect(window.come_forward)
    SessionEnd(app, window)
    window.start()
    window.show()
    SessionWatch(app, window)
    # What was made so far stays to the end and need never be looked through.
    gc.freeze()
    gc.enable()
    code = app.exec()
    only.release()
    return code


def catch_faults(home: Home, window: Window) -> None:
    """Write down any fault of ours, save what is typed, and say so once."""
    from PySide6.QtCore import QThread

    told = False

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        nonlocal told
        write_down(home.log_file, error)
        app = QCoreApplication.instance()
        if told or app is None or QThread.currentThread() != app.thread():
            return
        told = True
        from family_app.ui.dialogs.crash import show_crash

        QTimer.singleShot(0, window, window.flush)
        show_crash(window)

    sys.excepthook = hook


def self_check() -> int:
    """Open an encrypted space, read all content, draw an icon, write a PDF; 0 when all work."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from family_app.ui.self_check import check_everything

    app = make_application()
    with tempfile.TemporaryDirectory(prefix="family-app-check") as folder:
        parts = make_parts(app, Home(Path(folder)), inline=True)
        return check_everything(parts)


def preview(file: Path, theme: str, text_size: int) -> int:
    """Show one lesson while it is written, until its window is closed. Returns the exit code.

    The home is one of its own that is thrown away, and no space is open in it.

    Raises:
        Refused: this is no file of a lesson.
    """
    from family_app.content.preview import LessonFilePreview
    from family_app.ui.preview.preview_window import PreviewWindow

    shown = LessonFilePreview(file, assets_dir())
    app = make_application()
    with tempfile.TemporaryDirectory(prefix="family-app-preview") as folder:
        home = Home(Path(folder))
        SettingsFile(home.settings_file).change(theme=theme, text_size=text_size)
        parts = make_parts(app, home)
        FocusRing(app)
        window = PreviewWindow(parts, shown)
        window.look()
        window.show()
        code = app.exec()
        parts.ops.wait()
        return code


def tour(out: Path, theme: str, language: str, size: tuple[int, int], text_size: int) -> list[Path]:
    """Draw every page with a made-up family, in a home of its own that is thrown away."""
    from family_app.ui.settings import MachineSettings
    from family_app.ui.tour.tour import DAY, TIME, Tour

    app = make_application()
    QLocale.setDefault(QLocale(language if language != "en" else "en_US"))
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory(prefix="family-app-tour") as folder:
        home = Home(Path(folder))
        SettingsFile(home.settings_file).change(
            **asdict(MachineSettings(theme=theme, text_size=text_size, language=language))
        )
        parts = make_parts(app, home, inline=True, clock=Clock(DAY, TIME))
        return Tour(app, parts, out, size).take()
