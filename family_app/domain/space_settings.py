"""The settings that live inside a space, where nobody else in the house can change them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpaceSettings:
    """Each setting with what it is before anyone chooses.

    `programme_pace` is in lessons a week, 0 as the path suggests. `auto_lock_minutes` 0 means
    never. `words_kept` says that the recovery words were typed back,
    and `words_kept_on` on which day. `last_page` names a
    page, never what was on it. Of the safety check `safety_gate` keeps only "open" or "closed"
    and the days it was answered; see `domain/safety_gate.py`. `second_folder` gets a backup too,
    last on the day `second_folder_on`; the automatic copies stay below `backup_limit_mb`. The
    space was last looked through, and found whole, on the day `checked_on`. The three about the
    passphrase are read in `domain/passphrase_check.py`. `conflicts_told` are the names, one a
    line, of files that a cloud folder laid there and the user was told of.
    `import_moods` is JSON: for each kind of file the feeling that each of its moods says; and
    `in_touch_days` for each person, by uid, the days after which I want to be in touch again.
    Those that begin with `bell` are of the computer's own messages: whether and about what there
    are any, whether they say a time, how many minutes before, and at which clock times.
    """

    language: str = "en"
    country: str = "US"
    programme: str | None = None
    programme_pace: int = 0
    programme_paused: bool = False
    auto_lock_minutes: int = 5
    lock_when_minimised: bool = False
    discreet: bool = False
    words_kept: bool = False
    words_kept_on: str = ""
    first_run_done: bool = False
    hide_by_shift: bool = True
    last_page: str = "today"
    safety_gate: str = ""
    safety_gate_on: str = ""
    safety_gate_again_on: str = ""
    keep_safety_answers: bool = False
    backup_limit_mb: int = 1000
    second_folder: str = ""
    second_folder_on: str = ""
    checked_on: str = ""
    passphrase_known_on: str = ""
    passphrase_gap: int = 14
    passphrase_again_on: str = ""
    conflicts_told: str = ""
    import_moods: str = ""
    in_touch_days: str = ""
    daily_question: bool = True
    spelling: bool = True
    keep_originals: bool = False
    bell: bool = False
    bell_meetings: bool = True
    bell_birthdays: bool = True
    bell_people: bool = True
    bell_plan: bool = True
    bell_says_time: bool = True
    bell_before: int = 60
    bell_at: str = "09:00"
    bell_quiet_from: str = "21:00"
    bell_quiet_until: str = "08:00"


OF_THIS_COMPUTER = frozenset(
    {
        "last_page",
        "second_folder",
        "second_folder_on",
        "checked_on",
        "passphrase_known_on",
        "passphrase_gap",
        "passphrase_again_on",
        "conflicts_told",
    }
)
"""Settings that mean nothing on another computer, and that looking around may change."""
