"""What a card says about a resource, label by label, the same for every resource."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from family_app.domain.resource import NOT_KNOWN, PrivacyRecord, Resource
from family_app.ui.days import in_words
from family_app.ui.models.resource_list import checked_month, must_look_again

Fact = tuple[str, str]


def _say(text: str) -> str:
    return QCoreApplication.translate("ResourceFacts", text)


def main_facts(resource: Resource) -> tuple[Fact, ...]:
    """What someone wants to know before they call: always these, and what matters most."""
    facts = [
        (_say("Cost"), _known(resource.cost)),
        (_say("Hours"), _known(resource.hours)),
        (_say("Languages"), _languages(resource.languages)),
        (_say("For"), _audience(resource)),
    ]
    if resource.states:
        facts.append((_say("Where"), ", ".join(resource.states)))
    if resource.not_for != NOT_KNOWN:
        facts.append((_say("Not for"), resource.not_for))
    if resource.owner_group != NOT_KNOWN:
        facts.append((_say("Owner"), resource.owner_group))
    if resource.privacy_record:
        facts.append((_say("Privacy"), _privacy_in_short(resource.privacy_record)))
    return tuple(facts)


def more_facts(resource: Resource) -> tuple[Fact, ...]:
    """Everything else, with "not known" where it is not."""
    facts = (
        (_say("Owner"), _known(resource.owner_group)),
        (_say("Privacy record"), _privacy(resource.privacy_record)),
        (_say("Privacy law"), _known(resource.law)),
        (_say("License"), _known(resource.licence)),
        (_say("Free choice"), _known(resource.free_option)),
        (_say("Insurance"), _known(resource.insurance)),
        (_say("Wait"), _known(resource.wait)),
        (_say("How it works"), _known(resource.approach)),
        (_say("By"), _modality(resource.modality)),
        (_say("Evidence"), _known(resource.evidence)),
        (_say("Not for"), _known(resource.not_for)),
        (_say("Why listed"), _known(resource.why_listed)),
        (_say("Seen in"), resource.source),
        (_say("How sure"), status_words(resource)),
    )
    told = main_facts(resource)
    return tuple(fact for fact in facts if fact not in told)


def status_words(resource: Resource) -> str:
    """What was done to confirm a resource, in plain words; never more than was done."""
    match resource.status:
        case "owner":
            return _say("Seen on a copy of the owner's page or a government page.")
        case "two sources":
            return _say("At least two other sources agree. The owner's own page was not seen.")
        case _:
            return _say("Seen in one place only. It was not confirmed.")


def check_words(resource: Resource, today: date) -> str:
    """The month its facts were checked in, and whether to look again before relying on it."""
    month = checked_month(resource)
    again = _say("Check before you rely on this.")
    if resource.status == "once":
        return _say("Seen once, not confirmed. {again}").format(again=again)
    if month is None:
        return _say("It is not known when this was last checked. {again}").format(again=again)
    words = QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")
    if must_look_again(resource, today):
        return _say("Checked: {month}. {again}").format(month=words, again=again)
    return _say("Checked: {month}.").format(month=words)


def _known(text: str) -> str:
    return _say("not known") if not text or text == NOT_KNOWN else text


def _audience(resource: Resource) -> str:
    names = {
        "anyone": _say("anyone"),
        "family": _say("family"),
        "friends": _say("friends"),
        "parents": _say("parents"),
        "teens": _say("teens"),
        "children": _say("children"),
        "bereaved": _say("people who lost someone"),
        "adults": _say("adults"),
    }
    ages = "" if resource.ages == NOT_KNOWN else resource.ages
    words = [names.get(one, one) for one in resource.audience if one not in ages.casefold()]
    if ages:
        words.append(ages)
    return _sentence(words)


def _languages(codes: tuple[str, ...]) -> str:
    names = {
        "en": _say("English"),
        "es": _say("Spanish"),
        "fr": _say("French"),
        "cy": _say("Welsh"),
        "ase": _say("American Sign Language"),
        "bfi": _say("British Sign Language"),
    }
    return _sentence([names.get(code, code) for code in codes])


def _modality(ways: tuple[str, ...]) -> str:
    names = {
        "phone": _say("phone"),
        "text": _say("text message"),
        "web": _say("website"),
        "chat": _say("chat"),
        "meetings": _say("meetings"),
        "video": _say("video"),
    }
    return _sentence([names.get(way, way) for way in ways])


def _sentence(words: list[str]) -> str:
    text = ", ".join(words)
    return text[:1].upper() + text[1:] if text else _say("not known")


def _privacy(record: tuple[PrivacyRecord, ...]) -> str:
    if not record:
        return _say("not known")
    line = _say("{on}: {what} (Source: {source})")
    return "\n".join(
        line.format(on=_day(one.on), what=one.what, source=one.source) for one in record
    )


def _privacy_in_short(record: tuple[PrivacyRecord, ...]) -> str:
    years = sorted({one.on[:4] for one in record})
    span = years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}"
    notes = len(record)
    text = QCoreApplication.translate(
        "ResourceFacts", "%n dated note(s) on record, {years}. Open “More about this”.", "", notes
    )
    return text.format(years=span)


def _day(on: str) -> str:
    """A date as precise as it is known: a day, a month or a year."""
    parts = [int(part) for part in on.split("-") if part.isdigit()]
    if len(parts) == 3:
        return in_words(date(*parts), "d MMMM yyyy")
    if len(parts) == 2:
        return QLocale().toString(QDate(parts[0], parts[1], 1), "MMMM yyyy")
    return on
