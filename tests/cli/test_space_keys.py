from __future__ import annotations

from tests.cli.command import Command
from tests.ready_space import PASSPHRASE, Ready

NEW = "another long passphrase"


def test_a_new_key_comes_with_new_words(command: Command, ready: Ready) -> None:
    told = command.json("space", "change-key", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert told["id"] == ready.folder.id
    words = told["recovery_words"]
    assert isinstance(words, list)
    assert len(words) == 12
    refused = command.json(
        "space",
        "recover",
        exit_code=1,
        FAMILY_APP_RECOVERY_WORDS=ready.words,
        FAMILY_APP_NEW_PASSPHRASE=NEW,
    )
    assert refused["code"] == "other_words"
    command.json(
        "space",
        "recover",
        FAMILY_APP_RECOVERY_WORDS=" ".join(words),
        FAMILY_APP_NEW_PASSPHRASE=NEW,
    )
    assert command.json("space", "check", FAMILY_APP_PASSPHRASE=NEW)["ok"]


def test_a_wrong_passphrase_changes_no_key(command: Command, ready: Ready) -> None:
    before = ready.folder.keys.read_bytes()
    told = command.json("space", "change-key", exit_code=1, FAMILY_APP_PASSPHRASE="not this one")
    assert told["code"] == "wrong_passphrase"
    assert ready.folder.keys.read_bytes() == before


def test_wiping_asks_for_the_passphrase_and_says_what_is_out_of_reach(
    command: Command, ready: Ready
) -> None:
    told = command.json("space", "wipe", exit_code=1, FAMILY_APP_PASSPHRASE="not this one")
    assert told["code"] == "wrong_passphrase"
    done = command.run("space", "wipe", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert done.returncode == 0
    assert "second folder, a stick, .closecircle files" in done.stdout
    assert not ready.folder.path.exists()
