"""Backup files in the window: made, checked and taken in; a second folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QLabel,
)
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import backups, journal, snapshots, spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from family_app.ui.backups.long_work import LongWork
from family_app.ui.backups.second_folder_row import SecondFolderRow
from family_app.ui.settings_cards.backups_card import BackupsCard
from tests.ready_space import PASSPHRASE, Ready, flip
from tests.services.drafts import page
from tests.ui.backups.at_the_card import (
    bodies,
    click,
    dialog,
    open_with,
    refresh,
    said,
    write,
)


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
