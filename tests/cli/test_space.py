from __future__ import annotations

from pathlib import Path

from family_app.paths import Home
from tests.cli.command import NEW, Command
from tests.ready_space import LABEL, PASSPHRASE, Ready, flip


def test_a_space_is_made_listed_and_told(home: Home) -> None:
    command = Command(home, full_cost=True)
    made = command.json("space", "create", "--label", "Ours", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert set(made) == {"ok", "id", "label", "recovery_words"}
    assert len(made["recovery_words"]) == 12

    listed = command.json("space", "list")
    assert listed == {
        "ok": True,
        "spaces": [{"id": made["id"], "label": "Ours", "state": "ready"}],
    }
    held = command.json("space", "info", "--space", "Ours", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    schema = held.pop("schema")
    assert isinstance(schema, str)
    assert held == {
        "ok": True,
        "id": made["id"],
        "label": "Ours",
        "entries": 0,
        "people": 0,
        "attachments": 0,
        "answers": 0,
        "days": 0,
    }


def test_a_passphrase_is_changed_and_set_anew_with_the_words(
    command: Command, ready: Ready, tmp_path: Path
) -> None:
    changed = command.json(
        "space",
        "change-passphrase",
        FAMILY_APP_PASSPHRASE=PASSPHRASE,
        FAMILY_APP_NEW_PASSPHRASE=NEW,
    )
    assert changed == {"ok": True, "id": ready.folder.id, "label": LABEL}
    refused = command.json("space", "info", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert refused["code"] == "wrong_passphrase"

    words, again = tmp_path / "words", tmp_path / "again"
    words.write_text(ready.words.replace(" ", "\n") + "\n", encoding="utf-8")
    again.write_text(PASSPHRASE + "\n", encoding="utf-8")
    command.json(
        "space", "recover", "--words-file", str(words), "--new-passphrase-file", str(again)
    )
    checked = command.json("space", "check", "--passphrase-file", str(again))
    assert checked["ok"] is True
    assert checked["problems"] == []
    assert checked["looked_at"]["file_pages"] > 50


def test_a_space_is_renamed_hidden_and_removed(command: Command, ready: Ready) -> None:
    assert command.json("space", "rename", "--label", "Mine")["label"] == "Mine"
    assert command.json("space", "hide")["state"] == "hidden"
    assert command.json("space", "list")["spaces"][0]["state"] == "hidden"
    assert command.json("space", "hide", "--show")["state"] == "ready"
    assert command.json("space", "remove", "--yes-remove", LABEL, exit_code=1)["code"] == "refused"
    assert command.json("space", "remove", "--yes-remove", "Mine")["id"] == ready.folder.id
    assert command.json("space", "list") == {"ok": True, "spaces": []}


def test_for_people_each_command_says_one_line(command: Command, ready: Ready) -> None:
    listed = command.run("space", "list")
    assert listed.stdout.split() == [ready.folder.id, "ready", LABEL]
    told = command.run("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert told.stdout.startswith(f"The space '{LABEL}' ({ready.folder.id}): 0 pages")
    refused = command.run("space", "info", FAMILY_APP_PASSPHRASE="not this one")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr == (
        "That passphrase does not open this space. Check Caps Lock and try again.\n"
    )


def test_the_words_are_shown_to_people_too(command: Command) -> None:
    made = command.run("space", "create", typed=PASSPHRASE + "\n")
    assert made.returncode == 0
    words = made.stdout.rsplit(": ", 1)[1]
    assert len(words.split()) == 12
    assert not any(words.strip() in path.read_text("latin-1") for path in _files(command.home))


def _files(home: Home) -> list[Path]:
    return [path for path in home.root.rglob("*") if path.is_file()]


def test_a_damaged_space_is_saved_beside_it(command: Command, ready: Ready) -> None:
    flip(ready.folder.pages, 4096 - 200)
    refused = command.json("space", "info", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert refused["code"] == "pages_damaged"
    saved = command.json("space", "salvage", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert (saved["bad_pages"], saved["mended_pages"], saved["lost"]) == (1, 1, 0)
    again = command.json("space", "check", "--space", saved["id"], FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert again["problems"] == []
