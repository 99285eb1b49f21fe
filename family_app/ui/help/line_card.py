"""One line to call or text, as a calm card."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from family_app.domain.resource import NOT_KNOWN, Phone, Resource, TextLine
from family_app.ui.desktop import Desktop
from family_app.ui.widgets.buttons import Button, primary, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, heading, muted, number, strong, title


def checked_words(checked_on: str) -> str:
    """A month such as "2026-10" in words, or "" where the date is not known."""
    parts = checked_on.split("-")
    if len(parts) < 2 or not all(part.isdigit() for part in parts):
        return ""
    return QLocale().toString(QDate(int(parts[0]), int(parts[1]), 1), "MMMM yyyy")


class LineCard(Card):
    """Name, what it is for, number, hours, buttons, and where the number was seen.

    The emergency card is the one with the filled button; its number is the largest.
    """

    def __init__(
        self,
        line: Resource,
        desktop: Desktop,
        *,
        emergency: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "soft" if emergency else "plain",
            name=f"line-{line.id}",
            accessible=line.name,
            parent=parent,
        )
        self._line = line
        self._desktop = desktop
        self._emergency = emergency
        self.first_button: Button | None = None
        self.add(strong(line.name) if emergency else title(line.name))
        self._add_numbers()
        self.add(body(line.what_for))
        if line.hours != NOT_KNOWN:
            self.add(muted(line.hours, name=f"line-{line.id}-hours"))
        self._buttons = FlowBox(parent=self)
        self._add_buttons()
        self.add(self._buttons)
        self.rows.addStretch(1)
        self.add(muted(self._seen(), name=f"line-{line.id}-seen"))

    def _add_numbers(self) -> None:
        numbers = list(dict.fromkeys(phone.number for phone in self._line.phones))
        if not numbers:
            return
        text = self.tr(" or ").join(numbers)
        name = f"line-{self._line.id}-number"
        self.add(heading(text, name=name) if self._emergency else number(text, name=name))

    def _add_buttons(self) -> None:
        for index, phone in enumerate(self._line.phones):
            button = self._button(
                self._call_words(phone), f"call-{index}", "phone", first=not index
            )
            button.setProperty("index", index)
            button.clicked.connect(self._on_call)
            self._buttons.add(button)
        for index, text in enumerate(self._line.texts):
            button = self._button(self._text_words(text), f"text-{index}", "message-circle")
            button.setProperty("index", index)
            button.clicked.connect(self._on_text)
            self._buttons.add(button)
        if self._line.web and not self._line.phones and not self._line.texts:
            button = self._button(self.tr("Open the website"), "web", "external-link")
            button.clicked.connect(self._on_web)
            self._buttons.add(button)

    def _button(self, text: str, what: str, icon: str, *, first: bool = False) -> Button:
        make = primary if first and self._emergency else quiet
        spoken = self.tr("{action}: {line}").format(action=text, line=self._line.name)
        button = make(text, name=f"line-{self._line.id}-{what}", icon=icon, accessible=spoken)
        self.first_button = self.first_button or button
        return button

    def _call_words(self, phone: Phone) -> str:
        label = phone.label or self.tr("Call")
        if len(label.split()) > 1:
            return label
        return self.tr("{label} {number}").format(label=label, number=phone.number)

    def _text_words(self, text: TextLine) -> str:
        return text.label or self.tr("Text {number}").format(number=text.to)

    def _seen(self) -> str:
        month = checked_words(self._line.checked_on)
        source = self._line.source
        if not month:
            return self.tr("Seen in: {source}. The date is not known.").format(source=source)
        return self.tr("Seen in: {source}. Checked: {month}.").format(source=source, month=month)

    def _index(self) -> int:
        sender = self.sender()
        return int(sender.property("index")) if isinstance(sender, QPushButton) else 0

    @Slot()
    def _on_call(self) -> None:
        phone = self._line.phones[self._index()]
        self._desktop.call(self.window(), phone.number, phone.dial)

    @Slot()
    def _on_text(self) -> None:
        text = self._line.texts[self._index()]
        self._desktop.message(self.window(), text.to, text.body)

    @Slot()
    def _on_web(self) -> None:
        self._desktop.web(self.window(), self._line.web)
