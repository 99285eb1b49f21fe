"""The single way out of the program: the phone, mail and web programs of this computer."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl, QUrlQuery, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from family_app.ui.clipboard import Clipboard
from family_app.ui.notices import Notices

_SCHEMES = frozenset({"https", "http", "mailto", "tel", "sms"})


class Desktop(QObject):
    """Opens an address in the user's own program, and only after saying so.

    `left` tells with which scheme the user went, so that a page can offer to note it.
    """

    left = Signal(str)

    def __init__(
        self,
        notices: Notices,
        clipboard: Clipboard,
        opener: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._clipboard = clipboard
        self._opener = opener

    def web(self, parent: QWidget, address: str) -> None:
        """Offer to open a web page; says that the browser keeps a trace."""
        self._offer(
            parent,
            QUrl(address),
            address,
            self.tr("Open this page in your web browser?"),
            self.tr(
                "This leaves the app. Your browser and your internet provider may keep a record "
                "of the visit."
            ),
            self.tr("Open the page"),
        )

    def map(self, parent: QWidget, place: str) -> None:
        """Offer to look up where someone lives; says who learns of it."""
        address = f"https://www.openstreetmap.org/search?query={quote(place, safe='')}"
        self._offer(
            parent,
            QUrl(address, QUrl.ParsingMode.StrictMode),
            place,
            self.tr("Look this place up on a map?"),
            self.tr(
                "This opens OpenStreetMap in your web browser. The website gets this address, "
                "and your browser may keep a record of it."
            ),
            self.tr("Open the map"),
        )

    def call(self, parent: QWidget, number: str, dial: str = "", say: str = "") -> None:
        """Show a number, with the words to say, and offer to call it through this computer."""
        self._offer(
            parent,
            QUrl(f"tel:{quote(dial or number, safe='+')}"),
            f"{number}\n{self.tr('“{text}”').format(text=say)}" if say else number,
            self.tr("Call this number?"),
            self.tr(
                "You can dial it on any phone. If a phone is set up on this computer, it can "
                "call for you. Calls may show on the phone bill."
            ),
            self.tr("Call from this computer"),
        )

    def message(self, parent: QWidget, number: str, body: str = "") -> None:
        """Show where to send a text, with the words, and offer to open the message program."""
        url = f"sms:{quote(number, safe='+')}" + (f"?body={quote(body)}" if body else "")
        self._offer(
            parent,
            QUrl(url),
            f"{body} → {number}" if body else number,
            self.tr("Send a text message?"),
            self.tr(
                "You can send it from any phone. Messages may stay on the phone and show on "
                "the bill."
            ),
            self.tr("Open my message program"),
        )

    def email(self, parent: QWidget, address: str, body: str = "") -> None:
        """Offer to start an email in the user's mail program."""
        url = f"mailto:{quote(address, safe='@+')}" + (f"?body={quote(body)}" if body else "")
        self._offer(
            parent,
            QUrl(url),
            address,
            self.tr("Write an email?"),
            self.tr("This opens your mail program. What you write there is kept there."),
            self.tr("Open my mail program"),
        )

    def _offer(
        self, parent: QWidget, url: QUrl, shown: str, title: str, text: str, action: str
    ) -> None:
        if url.scheme() not in _SCHEMES:
            return
        from family_app.ui.dialogs.leave import LeaveDialog  # not needed to show the window

        dialog = LeaveDialog(title, shown, text, action, url, parent)
        dialog.agreed.connect(self._leave)
        dialog.copy_wanted.connect(self._clipboard.copy)
        dialog.shown_large.connect(self._on_shown_large)
        dialog.open()

    @Slot(object)
    def _on_shown_large(self, url: QUrl) -> None:
        from family_app.ui.dialogs.show_number import ShowNumberDialog  # seldom needed

        sender = self.sender()
        page = sender.parentWidget() if isinstance(sender, QWidget) else None
        if page is not None:
            words = QUrlQuery(url).queryItemValue(
                "body", QUrl.ComponentFormattingOption.FullyDecoded
            )
            ShowNumberDialog(
                url.toString(QUrl.ComponentFormattingOption.FullyEncoded), words, page
            ).open()

    @Slot(object)
    def _leave(self, url: QUrl) -> None:
        if self._opener(url):
            self.left.emit(url.scheme())
            return
        self._notices.trouble(
            self.tr(
                "No program on this computer can open that. Copy the number or address, or use "
                "your phone."
            )
        )
