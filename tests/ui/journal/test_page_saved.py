from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, PersonId, new_uid
from family_app.domain.person import Person
from family_app.paths import Home
from family_app.services import circle
from family_app.ui.journal.date_popup import DatePopup
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.journal.journal_parts import (
    TODAY,
    Make,
    all_stored,
    desks,
    stored,
    write_page,
)

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def test_what_is_typed_is_saved_soon_after_the_last_key(qtbot: QtBot, make: Make) -> None:
    desk = make(inline=False)
    desk.open("new")
    desk.type("Soup tonight, ñ and 静か.")
    assert desk.said("journal-saved") == "Saving…"
    qtbot.waitUntil(lambda: desk.said("journal-saved") == "Saved just now", timeout=3000)
    (entry,) = all_stored(desk.space)
    assert entry.body == "Soup tonight, ñ and 静か."
    assert (entry.day, entry.time) == (TODAY, "08:12")
    desk.parts.ops.wait()


def test_it_is_saved_while_someone_never_stops(qtbot: QtBot, make: Make) -> None:
    desk = make()
    desk.open("new")
    for _ in range(14):
        desk.type("x")
        qtbot.wait(100)
    assert len(all_stored(desk.space)) == 1


def test_a_new_page_left_empty_leaves_nothing(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Other", "words")
    desk.open("new")
    desk.open("new")
    desk.open(uid)
    assert [one.uid for one in all_stored(desk.space)] == [uid]


def test_a_new_page_emptied_again_goes_too(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Other", "words")
    desk.open("new")
    desk.type("no")
    desk.page.flush()
    assert len(all_stored(desk.space)) == 2
    desk.editor.selectAll()
    desk.editor.textCursor().removeSelectedText()
    desk.open(uid)
    assert [one.uid for one in all_stored(desk.space)] == [uid]


def test_looking_at_a_page_saves_nothing(make: Make, theme: Theme) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "# a\n\n**b**\r\n")
    before = stored(desk.space, uid)
    desk.open(uid)
    desk.page._pane._on_mode("read")
    desk.page._pane._on_mode("write")
    theme.set("dark", 150)
    desk.page.flush()
    assert stored(desk.space, uid) == before


def test_leaving_the_page_saves_at_once(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "")
    desk.open(uid)
    desk.type("last words")
    desk.page.hide()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.body == "last words"


def test_a_page_from_a_lesson_keeps_its_links(make: Make) -> None:
    desk = make()
    rosa = Person(PersonId(new_uid()), "Rosa", angle=-1)
    with desk.space.write() as uow:
        circle.save_person(uow, rosa)
    lesson = desk.page.ctx.library.lessons[0]
    draft = Draft(
        EntryId(new_uid()),
        1,
        TODAY,
        "08:12",
        None,
        "",
        "> What helped?\n\n",
        people=(rosa.uid,),
        lessons=(lesson.id,),
    )
    desk.page.refresh()
    desk.open("new", draft)
    assert desk.editor.text() == "> What helped?\n\n"
    assert all_stored(desk.space) == ()
    desk.type("He looked up.")
    desk.page.flush()
    (entry,) = all_stored(desk.space)
    assert entry.body == "> What helped?\n\nHe looked up."
    assert (entry.lessons, entry.people) == ((lesson.id,), (rosa.uid,))
    went: list[Place] = []
    desk.page.navigate_requested.connect(went.append)
    desk.button("journal-lesson-0").click()
    desk.button("journal-person-0").click()
    assert went == [Place("learn", lesson.id), Place("circle", rosa.uid)]


def test_a_page_moves_to_another_day(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "about soup")
    desk.page.refresh()
    desk.open(uid)
    desk.button("journal-date").click()
    popup = desk.page.findChild(DatePopup)
    assert popup is not None
    assert checks.named(popup) == []
    time = popup.findChild(QLineEdit, "journal-time")
    assert time is not None
    time.setText("9:30 pm")
    popup._month.day_chosen.emit(date(2026, 11, 3))
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert (entry.day, entry.time) == (date(2026, 11, 3), "21:30")


def test_tags_are_added_and_taken_off(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "about soup", tags=("dinner",))
    desk.page.refresh()
    desk.open(uid)
    desk.button("journal-add-tag").click()
    field = desk.field("journal-tag-field")
    for text in ("#small wins", "Dinner"):
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert set(entry.tags) == {"dinner", "small-wins"}
    desk.button("journal-tag-0-remove").click()
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert len(entry.tags) == 1


def test_a_person_is_added_from_the_circle(make: Make) -> None:
    desk = make()
    rosa = Person(PersonId(new_uid()), "Rosa & Co", angle=-1)
    with desk.space.write() as uow:
        circle.save_person(uow, rosa)
    uid = write_page(desk.space, "Soup", "about soup")
    desk.page.refresh()
    desk.open(uid)
    desk.button("journal-add-person").click()
    menu = desk.page.findChild(QWidget, "journal-person-menu")
    assert menu is not None
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == ["Rosa && Co", "Go to my circle"]
    first: QAction = menu.actions()[0]
    first.trigger()
    menu.close()
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.people == (rosa.uid,)
    assert desk.button("journal-person-0").text() == "with Rosa & Co"


def test_a_full_disk_is_said_and_nothing_is_lost(make: Make) -> None:
    desk = make()
    uid, other = (write_page(desk.space, name, "short") for name in ("Soup", "Rain"))
    desk.open(uid)
    _limit_disk(desk.space, 1)
    long = "long words " * 60_000
    desk.type(long)
    desk.page.flush()
    assert desk.said("journal-saved") == "Not saved yet"
    assert desk.button("journal-trouble-action").isVisible()
    assert desk.editor.text().startswith("long words")
    desk.open(other)
    assert desk.editor.text() == "short"
    _limit_disk(desk.space, 1_000_000)
    desk.open(uid)
    assert desk.editor.text() == long + "short"
    assert desk.said("journal-saved") == "Saved just now"
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.body == long + "short"


def _limit_disk(space: OpenSpace, pages: int) -> None:
    with space.write() as uow:
        connection = uow.totals._session.connection()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_reading_shows_the_page_and_its_links_ask_first(make: Make) -> None:
    desk = make()
    uid = write_page(
        desk.space, "Soup", "**Go** [on](lesson:draw-the-circle) or [out](https://example.org)"
    )
    went: list[Place] = []
    desk.page.navigate_requested.connect(went.append)
    desk.open(uid)
    desk.page._pane._on_mode("read")
    reading = desk.page._pane._reading
    assert reading.isVisible()
    assert reading.toPlainText() == "Go on or out"
    reading.link_chosen.emit("lesson:draw-the-circle")
    assert went == [Place("learn", "draw-the-circle")]
    reading.link_chosen.emit("file:///etc/passwd")
    reading.link_chosen.emit("https://example.org")
    assert desk.opened == []


def test_a_template_begins_an_empty_page_and_can_be_undone(make: Make) -> None:
    desk = make()
    desk.open("new")
    desk.button("journal-template-a-hard-evening").click()
    assert desk.editor.text().startswith("## What happened")
    assert desk.editor.textCursor().blockNumber() == 1
    assert not desk.button("journal-template-a-hard-evening").isVisible()
    desk.editor.undo()
    assert desk.editor.text() == ""
