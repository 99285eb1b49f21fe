"""Messages of the computer when something is due; off until they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.moments import Moment
from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import save_setting
from family_app.ui.bell import moment_now
from family_app.ui.context import Context
from family_app.ui.models.entry_dates import time_words
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted, title

_BEFORE = (10, 30, 60, 120, 180)


class BellCard(Card):
    """While they are off, one line and what it would mean."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-bell", parent=parent)
        self._ctx = ctx
        tr = QCoreApplication.translate
        self._lines = {
            "bell": CheckLine(self.tr("Let this computer remind me"), name="settings-bell-on"),
            **{
                name: CheckLine(words, name=f"settings-{name.replace('_', '-')}")
                for name, words in (
                    ("bell_meetings", tr("BellCard", "Meetings and appointments")),
                    ("bell_birthdays", tr("BellCard", "Birthdays")),
                    ("bell_people", tr("BellCard", "When it is time to be in touch again")),
                    ("bell_plan", tr("BellCard", "Before naloxone expires")),
                    ("bell_says_time", tr("BellCard", "Say the time of what is planned")),
                )
            },
        }
        self._choices = self._make_choices()
        self._try = quiet(self.tr("Show me one"), name="settings-bell-try", small=True)
        self._said = muted("", name="settings-bell-said", parent=self)
        self._said.hide()
        self._on = self._make_on()
        self.add(title(self.tr("Reminders")))
        self.add(
            body(
                self.tr(
                    "Others may see a message on your screen, even while it is locked. So it "
                    "never says what, where or with whom. It comes only while the program runs."
                ),
                name="settings-bell-says",
            )
        )
        self.add(self._lines["bell"])
        self.add(self._on)
        self._connect()

    def _make_choices(self) -> dict[str, ChoiceField]:
        hours = [(f"{hour:02}:00", time_words(f"{hour:02}:00")) for hour in range(24)]
        minutes = [(one, self.tr("%n minute(s)", "", one)) for one in _BEFORE]
        return {
            "bell_before": ChoiceField(
                self.tr("How long before what has a time"), minutes, name="settings-bell-before"
            ),
            "bell_at": ChoiceField(
                self.tr("When, for what has only a day"), hours, name="settings-bell-at"
            ),
            "bell_quiet_from": ChoiceField(
                self.tr("Quiet from"), hours, name="settings-bell-quiet-from"
            ),
            "bell_quiet_until": ChoiceField(
                self.tr("Quiet until"), hours, name="settings-bell-quiet-until"
            ),
        }

    def _make_on(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("settings-bell-choices")
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(Divider(holder))
        for name, line in self._lines.items():
            if name != "bell":
                rows.addWidget(line)
        for field in self._choices.values():
            rows.addWidget(field)
        rows.addLayout(row(self._try, 1))
        rows.addWidget(self._said)
        return holder

    def _connect(self) -> None:
        for name, line in self._lines.items():
            line.box.setProperty("setting", name)
            line.box.toggled.connect(self._on_toggled)
        for name, field in self._choices.items():
            field.combo.setProperty("setting", name)
            field.combo.activated.connect(self._on_chosen)
        self._try.clicked.connect(self._on_try)
        self._ctx.parts.bell.told.connect(self._on_told)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set."""
        for name, line in self._lines.items():
            blocked = line.box.blockSignals(True)
            line.box.setChecked(getattr(settings, name))
            line.box.blockSignals(blocked)
        for name, field in self._choices.items():
            field.set_value(getattr(settings, name))
        self._on.setVisible(settings.bell)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        sender = self.sender()
        name = str(sender.property("setting")) if sender is not None else ""
        if name == "bell":
            self._on.setVisible(on)
        if name:
            self._ctx.ops.write(save_setting, name, on, by=self)

    @Slot()
    def _on_chosen(self) -> None:
        sender = self.sender()
        name = str(sender.property("setting")) if sender is not None else ""
        if name in self._choices:
            value = self._choices[name].value()
            assert isinstance(value, int | str)
            self._ctx.ops.write(save_setting, name, value, by=self)

    @Slot()
    def _on_try(self) -> None:
        self._ctx.parts.bell.ring(Moment(moment_now()))

    @Slot(bool)
    def _on_told(self, taken: bool) -> None:
        self._said.setText(
            self.tr("It is on its way. If you see nothing, this system keeps messages back.")
            if taken
            else self.tr("This system shows no messages. What is due is on Today.")
        )
        self._said.setVisible(True)
