from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.paths import Home
from family_app.services import circle
from family_app.services.settings import space_settings
from family_app.ui.context import Context
from family_app.ui.dialogs.leave import LeaveDialog
from family_app.ui.models.resource_list import Choice
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.resources import ResourcesPage
from family_app.ui.places import Place
from family_app.ui.resources.resource_card import ResourceCard
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

HELPLINE = "us-samhsa-helpline"
TALK = "talk-transcending-addiction"
PAID = "provider-betterhelp"


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def page(
    qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace, opened: list[QUrl]
) -> ResourcesPage:
    parts = parts_for(home, theme, opened=opened)
    parts.ops.open(space)
    made = ResourcesPage(Context.of(parts))
    qtbot.addWidget(made)
    made.refresh()
    made.resize(1072, 820)
    made.show()
    checks.settle(made)
    return made


def show(page: ResourcesPage, resource: str) -> QWidget:
    page.open_place(Place("resources", resource))
    checks.settle(page)
    card = page.findChild(QWidget, f"resource-{resource}")
    assert card is not None
    return card


def texts(root: QWidget) -> list[str]:
    labels = [label for label in root.findChildren(QLabel) if label.isVisible()]
    labels.sort(key=lambda label: label.mapTo(root, label.rect().topLeft()).y())
    return [label.accessibleName() for label in labels]


def press(page: ResourcesPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def choose(page: ResourcesPage, words: str) -> None:
    buttons = page._filter.buttons
    next(button for button in buttons if button.text() == words).click()
    checks.settle(page)


def everything(page: ResourcesPage) -> list[ResourceCard]:
    while page._list.add_batch():
        pass
    checks.settle(page)
    cards = [card for card in page.findChildren(ResourceCard) if card.isVisible()]
    return sorted(
        cards,
        key=lambda card: (
            card.mapTo(page._list, card.rect().topLeft()).y(),
            card.mapTo(page._list, card.rect().topLeft()).x(),
        ),
    )


def test_every_card_first_says_who_is_paid_in_ordinary_size(page: ResourcesPage) -> None:
    cards = everything(page)
    assert len(cards) == 89
    for card in cards:
        top = min(
            (label for label in card.findChildren(QLabel) if label.isVisible()),
            key=lambda label: label.mapTo(card, label.rect().topLeft()).y(),
        )
        assert top.accessibleName() == card.resource.paid_tie.words
        assert top.font().pixelSize() == 15


def test_what_is_paid_for_comes_last_and_says_it_in_gold(page: ResourcesPage) -> None:
    cards = everything(page)
    paid = [card for card in cards if card.resource.paid_tie.kind != "none"]
    assert cards[-4:] == paid
    for card in paid:
        first = card.findChild(QLabel, f"resource-{card.resource.id}-paid")
        assert first is not None
        assert first.property("t") == "gold"
        assert "may be paid if you sign up. We are not." in first.accessibleName()


def test_the_disclosure_stands_above_the_list_and_opens(page: ResourcesPage) -> None:
    seen = "\n".join(texts(page._column))
    assert seen.index("Who is paid?") < seen.index("911 Emergency")
    assert "Free and public help comes first" not in seen
    press(page, "disclosure-how")
    assert "Free and public help comes first" in "\n".join(texts(page._column))
    press(page, "disclosure-how")
    assert "Free and public help comes first" not in "\n".join(texts(page._column))


def test_the_first_look_makes_few_cards_and_scrolling_makes_more(
    page: ResourcesPage, qtbot: QtBot
) -> None:
    first = page._list.built
    assert first <= 18
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: page._list.built > first)


def test_a_long_list_is_let_go_when_the_page_is_left(page: ResourcesPage) -> None:
    everything(page)
    page.hide()
    assert page._list.built < 18


def test_filters_show_only_what_they_say(page: ResourcesPage) -> None:
    choose(page, "Groups for families")
    assert {card.resource.kind for card in everything(page)} == {"group"}
    choose(page, "Therapy online")
    assert len(everything(page)) == 4
    choose(page, "Free")
    assert all(card.resource.free for card in everything(page))


def test_another_country_has_its_own_list_and_is_kept(
    page: ResourcesPage, space: OpenSpace
) -> None:
    combo = page._country
    combo.setCurrentIndex(combo.findData("NZ"))
    combo.activated.emit(combo.currentIndex())
    cards = everything(page)
    assert all(set(card.resource.countries) & {"NZ", "*"} for card in cards)
    with space.read() as uow:
        assert space_settings(uow).country == "NZ"


def test_a_country_without_lines_gives_the_advice_and_no_number(page: ResourcesPage) -> None:
    combo = page._country
    combo.setCurrentIndex(combo.findData("other"))
    combo.activated.emit(combo.currentIndex())
    everything(page)
    seen = "\n".join(texts(page))
    assert "Call your local emergency number" in seen
    calls = [b for b in page.findChildren(QPushButton) if "-call-" in b.objectName()]
    assert not [button for button in calls if button.isVisible()]
    choose(page, "Groups for families")
    assert "Nothing is listed here" in "\n".join(texts(page))
    press(page, "resources-empty-button")
    assert page._filter.value() is Choice.ALL


def test_a_number_is_called_only_after_it_was_said(page: ResourcesPage, opened: list[QUrl]) -> None:
    show(page, HELPLINE)
    press(page, f"resource-{HELPLINE}-call-0")
    dialog = page.findChild(LeaveDialog)
    assert dialog is not None
    assert opened == []
    press_in = dialog.findChild(QPushButton, "leave-go")
    assert press_in is not None
    press_in.click()
    assert [url.toString() for url in opened] == ["tel:18006624357"]


def test_the_website_button_says_that_it_leaves_a_trace(page: ResourcesPage) -> None:
    show(page, HELPLINE)
    button = page.findChild(QPushButton, f"resource-{HELPLINE}-web")
    assert button is not None
    assert "keep a trace" in button.accessibleDescription()


def test_a_resource_goes_to_the_circle_and_back(page: ResourcesPage, space: OpenSpace) -> None:
    offers: list[UndoOffer] = []
    went: list[Place] = []
    page.ctx.notices.undo_offered.connect(offers.append)
    page.navigate_requested.connect(went.append)
    show(page, HELPLINE)
    name = f"resource-{HELPLINE}-circle"
    press(page, name)
    with space.read() as uow:
        (person,) = circle.people(uow)
    assert person.name == "SAMHSA National Helpline"
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.text() == "In your circle"
    button.click()
    assert went == [Place("circle", person.uid)]
    offers[0].undo()
    with space.read() as uow:
        assert circle.people(uow) == ()
    assert button.text() == "Add to circle"


def test_a_place_from_the_search_stands_on_top_and_open(page: ResourcesPage) -> None:
    card = show(page, PAID)
    assert card.mapTo(page._scroll, card.rect().topLeft()).y() < 500
    words = "\n".join(texts(card))
    assert "docket C-4796" in words
    assert "Privacy law: not known" in words
    assert len(page.findChildren(QWidget, f"resource-{PAID}")) == 1
    press(page, f"resource-{PAID}-more")
    assert "docket C-4796" not in "\n".join(texts(card))
    page.open_place(Place("resources"))
    checks.settle(page)
    assert "What you looked for" not in texts(page)


def test_the_talk_can_be_used_without_watching(page: ResourcesPage) -> None:
    went: list[Place] = []
    page.navigate_requested.connect(went.append)
    words = "\n".join(texts(show(page, TALK)))
    assert "Jacki Hillios" in words
    assert "slurs" in words
    assert words.count("Talk about it:") == 3
    press(page, f"resource-{TALK}-question-0-write")
    place = went[0]
    assert (place.page, place.item) == ("journal", "new")
    assert isinstance(place.extra, Draft)
    assert place.extra.body == "> Should a person be seen as their disease?\n\n"
    press(page, f"resource-{TALK}-lesson")
    assert went[1] == Place("learn", "three-social-approaches")


@pytest.mark.parametrize(("look", "size"), [("light", 100), ("dark", 200), ("contrast", 200)])
def test_the_page_is_named_whole_and_in_order(page: ResourcesPage, look: str, size: int) -> None:
    page.ctx.theme.set(look, size)
    page.resize(900 if size > 100 else 1072, 600 if size > 100 else 820)
    show(page, PAID)
    press(page, "disclosure-how")
    checks.settle(page)
    assert checks.named(page) == []
    assert checks.clipped(page) == []
    assert checks.tab_order(page) == []
    show(page, TALK)
    assert checks.clipped(page) == []


def test_no_button_of_the_list_is_filled(page: ResourcesPage) -> None:
    everything(page)
    filled = [b for b in page.findChildren(QPushButton) if b.property("k") == "primary"]
    assert [b.objectName() for b in filled if b.isVisible()] == []
