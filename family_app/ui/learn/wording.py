"""The words around answers, in the language of the window and with the names of the circle."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from family_app.domain.answer_words import Wording
from family_app.domain.person import Person
from family_app.ui.learn.week_days import DAYS, day_name, shown_days


def wording(people: Iterable[Person]) -> Wording:
    """What turns answers into plain words here and now."""
    locale, translate = QLocale(), QCoreApplication.translate
    return Wording(
        names={str(one.uid): one.name for one in people},
        somebody=translate("AnswerWords", "Somebody who is not in your circle now"),
        days=tuple(day_name(day, locale) for day in range(DAYS)),
        order=shown_days(locale),
        fact=translate("AnswerWords", "Fact"),
        myth=translate("AnswerWords", "Myth"),
        step=translate("AnswerWords", "{step} of {most}"),
    )
