"""The one place where buttons are made, so that all of them look and speak alike."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from family_app.ui.icons import icon as themed_icon
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named, styled

ICON_GAP = 5
ICON_PIXELS = {"nav": 20, "icon": 20, "chip": 14}
TINTS = {
    "primary": "primary-ink",
    "quiet": "primary",
    "danger": "danger",
    "pill": "ink-2",
    "search": "ink-2",
    "chip": "ink-2",
    "choice": "ink-2",
    "link": "primary",
    "icon": "ink-2",
    "nav": "ink-2",
    "snack": "snack-ink",
}


class Button(QPushButton):
    """A push button whose text is shown as written (an "&" is an "&") and whose icon grows.

    Made by the functions below, which name its kind.
    """

    def __init__(
        self,
        kind: str,
        text: str,
        *,
        name: str,
        icon: str = "",
        accessible: str = "",
        small: bool = False,
        tint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._icon_name = ""
        self._kind = kind
        self._tint = tint or TINTS[kind]
        self._gap = ICON_GAP if text else 0
        named(self, name, accessible or text)
        styled(self, k=kind, s="1" if small else "")
        self._named_by_text = not accessible
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        # Never squeezed: a pill lower than its radius would lose its round corners.
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        if icon:
            self.set_icon(icon)

    def setText(self, text: str) -> None:
        """Show `text`; it is also the spoken name unless another one was given."""
        self._words = text
        if self._named_by_text:
            self.setAccessibleName(text)
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """The words on the button."""
        return self._words

    def show_words(self, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone; the spoken name stays."""
        self._gap = ICON_GAP if shown and self._words else 0
        super().setText(self._words.replace("&", "&&") if shown else "")
        self.set_icon(self._icon_name)

    def set_icon(self, name: str) -> None:
        """Show the icon `name` before the text."""
        self._icon_name = name
        if self.icon().isNull():
            Theme.current().changed.connect(self._fit_icon)
        on = self._tint if self._tint == "danger" else "primary"
        self.setIcon(themed_icon(name, self._tint, on=on, gap=self._gap))
        self._fit_icon()

    def _fit_icon(self) -> None:
        side = Theme.current().px(ICON_PIXELS.get(self._kind, 17))
        self.setIconSize(QSize(side + self._gap, side))


def primary(
    text: str, *, name: str, icon: str = "", accessible: str = "", small: bool = False
) -> Button:
    """The filled button: at most one on a page."""
    return Button("primary", text, name=name, icon=icon, accessible=accessible, small=small)


def quiet(
    text: str, *, name: str, icon: str = "", accessible: str = "", small: bool = False
) -> Button:
    """The outlined button: every other action."""
    return Button("quiet", text, name=name, icon=icon, accessible=accessible, small=small)


def danger(
    text: str, *, name: str, icon: str = "", accessible: str = "", small: bool = False
) -> Button:
    """An outlined button in the colour of warning: removing, and asking for help at once."""
    return Button("danger", text, name=name, icon=icon, accessible=accessible, small=small)


def pill(
    text: str, *, name: str, icon: str = "", accessible: str = "", checkable: bool = False
) -> Button:
    """The round button of the top bar; a checkable one in a group switches the view."""
    button = Button("pill", text, name=name, icon=icon, accessible=accessible)
    button.setCheckable(checkable)
    return button


def chip_button(
    text: str, *, name: str, icon: str = "", accessible: str = "", checkable: bool = True
) -> Button:
    """A small round button to filter by or to pick one or more words."""
    button = Button("chip", text, name=name, icon=icon, accessible=accessible)
    button.setCheckable(checkable)
    return button


def link(text: str, *, name: str, accessible: str = "") -> Button:
    """A button that reads as part of the text."""
    return Button("link", text, name=name, accessible=accessible)


def icon_button(
    icon: str, accessible: str, *, name: str, checkable: bool = False, tint: str = ""
) -> Button:
    """A button that is only an icon; `accessible` is also its tooltip."""
    button = Button("icon", "", name=name, icon=icon, accessible=accessible, tint=tint)
    button.setToolTip(accessible)
    button.setCheckable(checkable)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def nav(text: str, *, name: str, icon: str, urgent: bool = False) -> Button:
    """A button of the rail; urgent for the way to help."""
    button = Button("nav", text, name=name, icon=icon, tint="danger" if urgent else "")
    styled(button, c="danger" if urgent else "")
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button
