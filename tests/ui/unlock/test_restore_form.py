"""A backup brought back while no space is open: what is said, what is made, what is left."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import backups, journal, spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.theme import Theme
from family_app.ui.unlock.restore_form import RestoreForm
from tests.ready_space import LABEL, PASSPHRASE, Ready, flip, ready_space
from tests.services.drafts import page
from tests.ui.parts_for import parts_for
from tests.ui.unlock.lock_parts import Opened


@pytest.fixture
def there(tmp_path: Path) -> Ready:
    """Another computer, whose space has a page."""
    made = ready_space(Home(tmp_path / "there"))
    space = spaces.unlock(made.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page("on the porch"))
    backups.write(space, tmp_path / "mine.closecircle")
    space.close()
    return made


@pytest.fixture
def file(there: Ready, tmp_path: Path) -> Path:
    return tmp_path / "mine.closecircle"


def form_for(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, *, inline: bool = True
) -> RestoreForm:
    form = RestoreForm(parts_for(home, theme, inline=inline))
    qtbot.addWidget(form)
    form.opened.connect(opened.take)
    form.show()
    return form


def bodies(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        return [entry.body for entry in uow.entries.all()]


def labels(home: Home) -> list[str]:
    return [info.label for info in spaces.list_spaces(home)]


def test_the_passphrase_of_the_backup_brings_the_pages(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, file: Path
) -> None:
    form = form_for(qtbot, home, theme, opened)
    form.go_button.click()
    assert "Choose the backup file first" in form.trouble.text()
    form.choose(str(file))
    assert form.trouble.isHidden()
    assert form.label.text() == LABEL
    form.label.set_text("Ours")
    form.passphrase.edit.setText("not this one")
    form.go_button.click()
    assert "does not open this backup" in form.passphrase.error
    assert labels(home) == []
    form.passphrase.edit.setText(PASSPHRASE)
    form.go_button.click()
    (space,) = opened.spaces
    assert bodies(space) == ["on the porch"]
    assert labels(home) == ["Ours"]
    assert form.passphrase.text() == ""


def test_the_words_of_the_backup_set_a_new_passphrase(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, file: Path, there: Ready
) -> None:
    form = form_for(qtbot, home, theme, opened)
    form.choose(str(file))
    form.other_link.click()
    form.go_button.click()
    assert form.words.error
    form.words.set_text("zoo " * 12)
    form.new.passphrase.edit.setText("purple stone river")
    form.new.again.edit.setText("purple stone river")
    form.go_button.click()
    assert "12 words" in form.words.error
    assert labels(home) == []
    form.words.set_text(there.words)
    form.go_button.click()
    opened.spaces.pop().close()
    again = spaces.unlock(home, LABEL, "purple stone river")
    assert bodies(again) == ["on the porch"]
    again.close()


def test_a_space_that_is_here_stays_and_gets_a_neighbour(
    qtbot: QtBot, theme: Theme, opened: Opened, file: Path, there: Ready
) -> None:
    form = form_for(qtbot, there.home, theme, opened)
    form.choose(str(file))
    assert not form.twice.isHidden()
    form.passphrase.edit.setText(PASSPHRASE)
    form.go_button.click()
    assert sorted(labels(there.home)) == [LABEL, f"{LABEL}, brought back"]
    spaces.unlock(there.home, LABEL, PASSPHRASE).close()


def test_a_file_that_is_no_whole_backup_is_told_apart(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, file: Path, tmp_path: Path
) -> None:
    form = form_for(qtbot, home, theme, opened)
    other = tmp_path / "letter.closecircle"
    other.write_text("Dear all")
    form.choose(str(other))
    assert "no Close Circle backup" in form.trouble.text()
    form.choose(str(tmp_path / "gone.closecircle"))
    assert "could not be read" in form.trouble.text()
    flip(file, file.stat().st_size - 100)
    form.choose(str(file))
    form.passphrase.edit.setText(PASSPHRASE)
    form.go_button.click()
    assert "damaged" in form.trouble.text()
    assert (labels(home), opened.spaces) == ([], [])


def test_stopped_it_leaves_nothing(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, file: Path
) -> None:
    form = form_for(qtbot, home, theme, opened, inline=False)
    form.choose(str(file))
    qtbot.waitUntil(lambda: not form.label.isHidden())
    # The lane for slow work is kept busy, so that the stop comes first on any computer.
    busy = Event()
    for _ in range(2):
        form._parts.ops.run(busy.wait)
    form.passphrase.edit.setText(PASSPHRASE)
    form.go_button.click()
    assert form.back_button.text() == "Stop"
    form.back_button.click()
    busy.set()
    qtbot.waitUntil(lambda: "Stopped" in form.trouble.text(), timeout=20_000)
    assert form.go_button.isEnabled()
    assert form.back_button.text() == "Back"
    assert list(home.spaces.iterdir()) == []
