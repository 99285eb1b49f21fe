"""The one family of errors that are the world's fault, each with a code and its plain sentence."""

from __future__ import annotations

from typing import ClassVar


class AppError(Exception):
    """Something outside the program went wrong; nothing was lost and the user can be told.

    `code` is the stable name that `--json` prints and the window translates; `facts` are the
    values its sentence needs (never what a user wrote). `str(error)` is the English sentence.
    """

    code: ClassVar[str] = "app_error"
    sentence: ClassVar[str] = "That did not work. Nothing was changed. Try again."

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        return self.sentence.format(**self.facts)


class WrongPassphrase(AppError):
    """The passphrase slot is whole, and this passphrase does not open it."""

    code = "wrong_passphrase"
    sentence = "That passphrase does not open this space. Check Caps Lock and try again."


class WrongBackupPassphrase(WrongPassphrase):
    """As WrongPassphrase, of a backup file, which keeps the passphrase it was made with."""

    sentence = (
        "That passphrase does not open this backup. A backup opens with the passphrase that the "
        "space had when the backup was made, or with the recovery words of that time."
    )


class WrongWords(AppError):
    """The recovery words are not a valid set. Facts: `hint`, a sentence naming the word."""

    code = "wrong_words"
    sentence = "These are not 12 words that belong together. {hint}"


class OtherWords(AppError):
    """A valid set of recovery words, but of another space or of an older sheet."""

    code = "other_words"
    sentence = (
        "These are real recovery words, but they open another space or come from an older sheet. "
        "Look for the newest sheet of this space."
    )


class NotThisComputer(AppError):
    """The key store of this computer does not open the space: missing, locked, or it refused."""

    code = "not_this_computer"
    sentence = "This computer could not open the space by itself. Type your passphrase."


class KeysDamaged(AppError):
    """The key file and its spare cannot be read as they were written."""

    code = "keys_damaged"
    sentence = (
        "The key file of this space is damaged, and so is its spare. "
        "Your pages are still on the disk. Restore the key file from a backup."
    )


class KeysMissing(AppError):
    """No key file and no spare stand in the space's folder."""

    code = "keys_missing"
    sentence = (
        "The key file of this space is missing. The pages cannot be opened without it. "
        "Look for keys.json in a backup of this folder."
    )


class PagesDamaged(AppError):
    """The key is right, and the page store does not read."""

    code = "pages_damaged"
    sentence = (
        "The passphrase is right, but the pages file is damaged. Nothing was changed. "
        "Save what can be saved, or restore from a backup."
    )


class CopyDamaged(PagesDamaged):
    """An automatic copy does not read; says nothing of the space itself."""

    code = "copy_damaged"
    sentence = (
        "This copy is damaged and cannot be read. Your pages of today are not touched. Choose "
        "another copy."
    )


class PagesMissing(AppError):
    """The key file is there and the page store is not."""

    code = "pages_missing"
    sentence = (
        "The pages file of this space is missing. No new empty one was made. "
        "Look for pages.db in a backup of this folder."
    )


class MediaDamaged(AppError):
    """The store of pictures and files does not read, or not where it was asked."""

    code = "media_damaged"
    sentence = (
        "The store of pictures and files is damaged. Your words are in another file and are not "
        "touched. Look through the space in Settings, and restore from a backup."
    )


class SpaceWiped(AppError):
    """A wipe of the space was begun and cut off."""

    code = "wiped"
    sentence = (
        "This space was wiped, but not to the end. What is left of it cannot be opened. "
        "Remove the rest."
    )


class NewerVersion(AppError):
    """The space was written by a newer program."""

    code = "newer_version"
    sentence = "This space was last used with a newer version of the app. Update the app first."


class InUse(AppError):
    """Another program holds the space for writing."""

    code = "in_use"
    sentence = "This space is open in another window or program. Lock it there first."


class ReadOnly(AppError):
    """The disk or folder does not let us write."""

    code = "read_only"
    sentence = (
        "This folder cannot be written to. Nothing was changed. See that the disk or stick is "
        "plugged in and not write-protected, or choose another place."
    )


class SpaceGone(AppError):
    """The files of an open space are no longer where they were: a stick pulled, a folder moved."""

    code = "space_gone"
    sentence = (
        "The folder of this space is not there any more. Put the stick or disk back in, or move "
        "the folder back to where it was."
    )


class DiskFull(AppError):
    """The disk has no room; what was saved before is whole."""

    code = "disk_full"
    sentence = "The disk is full, so this could not be saved. Free some room and try again."


class NoSuchSpace(AppError):
    """No space has this label or id."""

    code = "no_such_space"
    sentence = "There is no space by that name. `family-app space list` shows the ones there are."


class AmbiguousSpace(AppError):
    """More than one space fits. Facts: `ids`, a comma-joined list."""

    code = "ambiguous_space"
    sentence = "More than one space fits. Name one by its id: {ids}"


class BackupDamaged(AppError):
    """A backup file is not byte for byte as it was written, or was never one."""

    code = "backup_damaged"
    sentence = (
        "This backup is damaged or incomplete, or it is no Close Circle backup. Nothing was "
        "changed. Try another copy of it."
    )


class Stopped(AppError):
    """Long work was asked to stop and did."""

    code = "stopped"
    sentence = "Stopped. Nothing was changed."


class BackupsWait(AppError):
    """The key was changed, and older backups are still under the former one."""

    code = "backups_wait"
    sentence = (
        "The key is changed. There was no room to rewrite all older backups. Free some room on "
        "the disk, then open the space: the rest is done then."
    )


class ContentInvalid(AppError):
    """A content file breaks the schema. Facts: `where` (file, key, line), `why`."""

    code = "content_invalid"
    sentence = "{where}: {why}"


class FileUnreadable(AppError):
    """A file that the user chose cannot be read as its kind. Facts: `why`."""

    code = "file_unreadable"
    sentence = "This file could not be read. {why}"


class Refused(AppError):
    """The request makes no sense here. Facts: `why`."""

    code = "refused"
    sentence = "{why}"
