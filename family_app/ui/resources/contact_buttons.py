"""Call, text, open: the ways to a resource, each through the one door out of the program."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from family_app.domain.resource import Phone, Resource, TextLine
from family_app.ui.desktop import Desktop
from family_app.ui.widgets.buttons import Button, quiet
from family_app.ui.widgets.flow import FlowBox


class ContactButtons(FlowBox):
    """A row of quiet buttons that wraps; each speaks the name of its resource."""

    def __init__(self, resource: Resource, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, line_gap=8, parent=parent)
        self._resource = resource
        self._desktop = desktop
        for index, phone in enumerate(resource.phones):
            button = self._button(self._call_words(phone), f"call-{index}", "phone")
            button.setProperty("index", index)
            button.clicked.connect(self._on_call)
        for index, text in enumerate(resource.texts):
            button = self._button(self._text_words(text), f"text-{index}", "message-circle")
            button.setProperty("index", index)
            button.clicked.connect(self._on_text)
        if resource.web:
            self._add_web()

    def _add_web(self) -> None:
        button = self._button(self.tr("Open website"), "web", "")
        trace = self.tr("{address} opens in your browser, which may keep a trace of the visit.")
        button.setToolTip(trace.format(address=self._resource.web))
        button.setAccessibleDescription(button.toolTip())
        button.clicked.connect(self._on_web)

    def _button(self, text: str, what: str, icon: str) -> Button:
        spoken = self.tr("{action}: {name}").format(action=text, name=self._resource.name)
        name = f"resource-{self._resource.id}-{what}"
        button = quiet(text, name=name, icon=icon, accessible=spoken, small=True)
        self.add(button)
        return button

    def _call_words(self, phone: Phone) -> str:
        call = self.tr("Call")
        if phone.label in {"", call} and len(self._resource.phones) == 1:
            return call
        if len(phone.label.split()) > 1:
            return phone.label
        return self.tr("{label} {number}").format(label=phone.label or call, number=phone.number)

    def _text_words(self, text: TextLine) -> str:
        return text.label or self.tr("Text {number}").format(number=text.to)

    def _index(self) -> int:
        sender = self.sender()
        return int(sender.property("index")) if isinstance(sender, QPushButton) else 0

    @Slot()
    def _on_call(self) -> None:
        phone = self._resource.phones[self._index()]
        self._desktop.call(self.window(), phone.number, phone.dial)

    @Slot()
    def _on_text(self) -> None:
        text = self._resource.texts[self._index()]
        self._desktop.message(self.window(), text.to, text.body)

    @Slot()
    def _on_web(self) -> None:
        self._desktop.web(self.window(), self._resource.web)
