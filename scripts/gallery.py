"""Draw every shared widget in every look, for the eye: `python scripts/gallery.py FOLDER`.

One picture per sheet and look, at 1280 x 820; the looks "large" and "long" are 200 % text in a
window 900 wide.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from family_app.paths import assets_dir
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import nav, pill
from family_app.ui.widgets.card import Pane
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.focus_ring import FocusRing
from family_app.ui.widgets.top_bar import TopBar
from family_app.ui.widgets.undo_bar import UndoBar
from scripts.gallery_sheets import day_sheet, form_sheet, reading_sheet

LOOKS = {
    "light": ("light", 100, 1280, 820),
    "dark": ("dark", 100, 1280, 820),
    "contrast": ("contrast", 100, 1280, 820),
    "large": ("light", 200, 900, 600),
    "long": ("light", 200, 900, 2600),
    "mirrored": ("light", 100, 1280, 820),
}
PLACES = {
    "Today": "sun",
    "Learn": "book-open",
    "Journal": "notebook",
    "Circle": "circle-dot",
    "Resources": "heart",
    "My plan": "shield-check",
}


SHEETS: dict[str, tuple[str, Callable[[], QWidget]]] = {
    "day": ("Monday, 23 November", day_sheet),
    "reading": ("Talking so you are heard", reading_sheet),
    "forms": ("Resources", form_sheet),
}


def rail() -> QWidget:
    """The rail of pages, with the first one chosen."""
    pane = Pane("rail", edge="end", name="rail")
    rows = QVBoxLayout(pane)
    pane.setMinimumWidth(208)
    rows.setContentsMargins(12, 20, 12, 20)
    rows.setSpacing(4)
    for words, shape in PLACES.items():
        button = nav(words, name=words, icon=shape)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(words == "Today")
        rows.addWidget(button)
    rows.addStretch(1)
    rows.addWidget(nav("Help now", name="help", icon="life-buoy", urgent=True))
    rows.addWidget(nav("Settings", name="settings", icon="settings"))
    return pane


def window(name: str) -> QWidget:
    """A window like the program's own, with one sheet of widgets."""
    words, sheet = SHEETS[name]
    top = QWidget()
    top.setProperty("k", "paper")
    line = QHBoxLayout(top)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(rail())
    page = QVBoxLayout()
    page.setSpacing(0)
    line.addLayout(page, 1)
    bar = TopBar(words)
    if name != "day":
        bar.add_action(pill("Print", name="print", icon="printer"))
    page.addWidget(bar)
    page.addWidget(PageScroll(sheet(), name="scroll"), 1)
    return top


def settle() -> None:
    """Let layouts that depend on a width come to rest."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.processEvents()


def draw(app: QApplication, theme: Theme, folder: Path, look: str, sheet: str) -> Path:
    """Write one picture and return where it is."""
    colours, size, width, height = LOOKS[look]
    theme.set(colours, size)
    mirrored = look == "mirrored"
    directions = Qt.LayoutDirection
    app.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
    top = window(sheet)
    top.resize(width, height)
    top.show()
    top.activateWindow()
    settle()
    focus = {"day": "Journal", "forms": "off"}.get(sheet, "Learn")
    button = top.findChild(QPushButton, focus)
    if isinstance(button, QPushButton):
        button.setFocus()
    if sheet == "day":
        bar = UndoBar(top)
        bar.offer("“Thursday soup” was put in the bin.", top.update)
    settle()
    target = folder / f"{sheet}-{look}.png"
    top.grab().save(str(target))
    top.close()
    top.deleteLater()
    return target


def main() -> None:
    """Draw all sheets in all looks into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setCursorFlashTime(0)
    theme = Theme(app, assets_dir())
    FocusRing(app)
    for look in LOOKS:
        for sheet in SHEETS:
            print(draw(app, theme, folder, look, sheet).name)


if __name__ == "__main__":
    main()
