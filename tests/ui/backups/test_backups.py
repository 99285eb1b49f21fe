"""Backups in the window: a file made, checked and taken in; copies put back, whole or one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from family_app.domain.snapshots import Why
from family_app.paths import Home
from family_app.services import backups, journal, snapshots, spaces
from family_app.services.settings import space_settings
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from family_app.ui.backups.long_work import LongWork
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.backups.second_folder_row import SecondFolderRow
from family_app.ui.context import Context
from family_app.ui.settings_cards.backups_card import BackupsCard
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready, flip
from tests.services.drafts import page


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


@pytest.fixture
def card(qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace) -> BackupsCard:
    from tests.ui.parts_for import parts_for

    parts = parts_for(home, theme)
    parts.ops.open(opened)
    made = BackupsCard(Context.of(parts))
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    refresh(made, opened)
    return made


def refresh(card: BackupsCard, space: OpenSpace) -> None:
    with space.read() as uow:
        card.show_settings(space_settings(uow))


def write(space: OpenSpace, body: str, uid: str | None = None, number: int = 1) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page(body, uid=uid, number=number))


def bodies(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        return sorted(entry.body for entry in uow.entries.all())


def find(root: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = [one for one in root.findChildren(kind, name) if not one.isHidden()]
    assert found, f"no {name} on the screen"
    return found[-1]


def click(root: QWidget, name: str) -> None:
    button = find(root, QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def said(root: QWidget, name: str) -> str:
    return find(root, QLabel, name).accessibleName()


def dialog(root: QWidget, name: str) -> QDialog:
    found = find(root, QDialog, name)
    assert isinstance(found, QDialog)
    return found


def open_with(card: BackupsCard, passphrase: str = "", words: str = "") -> None:
    asked = dialog(card, "backup-way-in")
    line, text = (
        asked.findChildren(QLineEdit)[0],
        asked.findChildren(QTextEdit)[0],
    )
    line.setText(passphrase)
    text.setPlainText(words)
    click(asked, "backup-way-in-open")


def test_a_file_is_made_and_checked(
    card: BackupsCard, opened: OpenSpace, ready: Ready, tmp_path: Path
) -> None:
    write(opened, "soup")
    file = tmp_path / "mine.closecircle"
    card.files.write(str(file))
    assert "1 page" in said(card, "settings-backups-said")
    assert file.exists()
    card.files.verify(str(file))
    open_with(card, words=ready.words)
    assert "whole" in said(card, "settings-backups-said")
    card.files.verify(str(file))
    open_with(card, "not this one at all")
    again = dialog(card, "backup-way-in")
    assert "does not open this backup" in said(again, "backup-passphrase-note")
    open_with(card, words="zoo " * 12)
    assert said(dialog(card, "backup-way-in"), "backup-words-note")
    click(dialog(card, "backup-way-in"), "backup-way-in-cancel")
    flip(file, 2000)
    card.files.verify(str(file))
    open_with(card, PASSPHRASE)
    assert "damaged" in said(card, "settings-backups-said")


def test_taking_in_shows_both_sides_and_adds_what_is_newer(
    qtbot: QtBot, card: BackupsCard, opened: OpenSpace, tmp_path: Path
) -> None:
    write(opened, "in the backup")
    file = tmp_path / "mine.closecircle"
    backups.write(opened, file)
    with opened.write() as uow:
        (entry,) = uow.entries.all()
        uow.entries.set_deleted(entry.uid, uow.now, deleted=True)
    write(opened, "written since")
    card.files.take_in(str(file))
    open_with(card, PASSPHRASE)
    shown = " ".join(
        label.accessibleName() for label in dialog(card, "take-in").findChildren(QLabel)
    )
    assert "Here now: 1 page" in shown
    assert "In the backup: 1 page" in shown
    click(dialog(card, "take-in"), "take-in-merge")
    assert "New pages: 0" in said(dialog(card, "backup-merged"), "backup-merged-counts")
    with qtbot.waitSignal(card.lock_wanted):
        click(dialog(card, "backup-merged"), "backup-merged-lock")
    assert bodies(opened) == ["written since"], "that it was deleted is newer"
    card.files.take_in(str(file))
    open_with(card, PASSPHRASE)
    with qtbot.waitSignal(card.lock_wanted):
        click(dialog(card, "take-in"), "take-in-replace")
    assert bodies(opened) == ["in the backup"]
    assert "restore" in {one.why for one in snapshots.listed(opened)}


def test_one_page_comes_out_of_a_backup_file(
    card: BackupsCard, opened: OpenSpace, tmp_path: Path
) -> None:
    shared = page("as it was")
    with opened.write() as uow:
        journal.save_entry(uow, shared)
    file = tmp_path / "mine.closecircle"
    backups.write(opened, file)
    write(opened, "as it became", shared.uid, 2)
    card.files.take_in(str(file))
    open_with(card, PASSPHRASE)
    click(dialog(card, "take-in"), "take-in-page")
    pages = dialog(card, "backup-pages")
    assert said(pages, "copies-text") == "as it was"
    click(pages, "copies-bring")
    assert "back in the journal" in said(card, "settings-backups-said")
    assert bodies(opened) == ["as it became", "as it was"]


def test_all_of_a_copy_is_back_in_three_clicks(
    qtbot: QtBot, card: BackupsCard, opened: OpenSpace
) -> None:
    write(opened, "before")
    snapshots.take(opened, Why.DAY)
    write(opened, "after")
    refresh(card, opened)
    assert "daily copy" in said(card, "settings-backups-state")
    click(card, "settings-backup-copies")
    copies = dialog(card, "copies-dialog")
    assert (
        "Pages today 2, In this copy 1"
        in find(copies, MonthTable, "copies-months").accessibleName()
    )
    click(copies, "copies-all")
    with qtbot.waitSignal(card.lock_wanted):
        click(dialog(copies, "backup-sure"), "backup-sure-go")
    assert bodies(opened) == ["before"]
    assert len(snapshots.listed(opened)) == 2


def test_one_page_comes_back_beside_what_it_became(card: BackupsCard, opened: OpenSpace) -> None:
    shared = page("as it was")
    with opened.write() as uow:
        journal.save_entry(uow, shared)
        journal.save_entry(uow, page("untouched"))
    snapshots.take(opened, Why.DAY)
    write(opened, "as it became", shared.uid, 2)
    refresh(card, opened)
    click(card, "settings-backup-copies")
    copies = dialog(card, "copies-dialog")
    pages = find(copies, QComboBox, "copies-page")
    assert isinstance(pages, QComboBox)
    assert [pages.itemText(0).rpartition(" · ")[2], pages.count()] == ["different today", 1]
    assert said(copies, "copies-text") == "as it was"
    click(copies, "copies-bring")
    assert bodies(opened) == ["as it became", "as it was", "untouched"]


def test_a_damaged_copy_is_said_and_can_be_removed(card: BackupsCard, opened: OpenSpace) -> None:
    write(opened, "before")
    snapshots.take(opened, Why.DAY)
    write(opened, "after")
    good, bad = (snapshots.take(opened, Why.ASKED), snapshots.listed(opened)[-1])
    assert good is not None
    flip(opened.folder.backups / bad.name, 5000)
    click(card, "settings-backup-copies")
    copies = dialog(card, "copies-dialog")
    chosen = find(copies, QComboBox, "copies-copy")
    assert isinstance(chosen, QComboBox)
    chosen.setCurrentIndex(1)
    assert "Your pages of today are not touched" in said(copies, "copies-said")
    click(copies, "copies-remove")
    assert [one.name for one in snapshots.listed(opened)] == [good.name]
    assert chosen.count() == 1
    assert "2 page" in said(copies, "copies-held")
    assert find(copies, QPushButton, "copies-all").isEnabled()


def test_copying_by_hand_says_what_came_of_it(card: BackupsCard, opened: OpenSpace) -> None:
    write(opened, "soup")
    click(card, "settings-backup-now")
    assert said(card, "settings-backups-copied") == "Copied."
    assert "copied by hand" in said(card, "settings-backups-state")
    click(card, "settings-backup-now")
    assert "already" in said(card, "settings-backups-copied")
    assert len(snapshots.listed(opened)) == 1


def test_a_backup_of_another_space_is_not_put_into_this_one(
    card: BackupsCard, opened: OpenSpace, tmp_path: Path
) -> None:
    other = spaces.create(Home(tmp_path / "other"), "Other", PASSPHRASE, cost=LOWEST_COST)
    theirs = spaces.unlock(Home(tmp_path / "other"), other.info.id, PASSPHRASE)
    backups.write(theirs, tmp_path / "theirs.closecircle")
    theirs.close()
    card.files.take_in(str(tmp_path / "theirs.closecircle"))
    open_with(card, PASSPHRASE)
    assert "another space" in said(card, "settings-backups-said")
    assert "Manage spaces" in said(card, "settings-backups-said")


def test_a_deleted_page_comes_out_of_the_trash_as_itself(
    card: BackupsCard, opened: OpenSpace
) -> None:
    shared = page("as it was")
    with opened.write() as uow:
        journal.save_entry(uow, shared)
    snapshots.take(opened, Why.DAY)
    with opened.write() as uow:
        journal.delete_entry(uow, shared.uid)
    refresh(card, opened)
    click(card, "settings-backup-copies")
    click(dialog(card, "copies-dialog"), "copies-bring")
    with opened.read() as uow:
        assert [entry.uid for entry in uow.entries.all()] == [shared.uid]


def test_stopping_leaves_no_file(card: BackupsCard, opened: OpenSpace, tmp_path: Path) -> None:
    from family_app.errors import Stopped

    write(opened, "soup")
    work = LongWork()
    work.stop()
    with pytest.raises(Stopped):
        backups.write(opened, tmp_path / "mine.closecircle", work.step)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_second_folder_gets_its_first_backup_at_once(
    card: BackupsCard, opened: OpenSpace, tmp_path: Path
) -> None:
    row = card.findChild(SecondFolderRow)
    assert row is not None
    row.choose(str(tmp_path / "gone"))
    refresh(card, opened)
    assert "No backup there yet" in said(card, "second-folder-state")
    assert "Plug it in" in said(card, "second-folder-overdue")
    stick = tmp_path / "stick"
    stick.mkdir()
    row.choose(str(stick))
    assert len(list(stick.iterdir())) == 1
    overdue = row.findChild(QLabel, "second-folder-overdue")
    assert overdue is not None
    assert overdue.isHidden()
    click(card, "second-folder-leave")
    refresh(card, opened)
    assert "each day" in said(card, "second-folder-state")
