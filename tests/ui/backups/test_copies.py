"""Automatic copies in the window: put back, whole or one page; a damaged one."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from family_app.domain.snapshots import Why
from family_app.services import journal, snapshots
from family_app.storage.open_space import OpenSpace
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.settings_cards.backups_card import BackupsCard
from tests.ready_space import flip
from tests.services.drafts import page
from tests.ui.backups.at_the_card import (
    bodies,
    click,
    dialog,
    find,
    refresh,
    said,
    write,
)


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
