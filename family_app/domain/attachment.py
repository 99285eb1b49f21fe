"""A picture or another file of a journal page."""

from __future__ import annotations

from dataclasses import dataclass, field

from family_app.domain.ids import AttachmentId, EntryId

LIMIT = 25_000_000
"""The most bytes of a file that is kept as it is."""

PICTURE_LIMIT = 60_000_000
"""The most bytes of a picture that is made smaller."""

LONGEST_NAME = 120
SHOWN_TYPES = frozenset({"image/jpeg", "image/png"})
"""The forms in which the program itself stores pictures, and the only ones it ever shows."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What stands on a page beside its words; the bytes are read only when they are needed.

    `width` and `height` are pixels, none where the program cannot show the file; `size` is in
    bytes. A caption and a file name never show in a repr.
    """

    uid: AttachmentId
    entry: EntryId
    file_name: str = field(repr=False)
    media_type: str
    width: int | None
    height: int | None
    size: int
    caption: str = field(default="", repr=False)
    has_original: bool = False

    @property
    def can_be_shown(self) -> bool:
        """Whether the program draws it; otherwise it can only be saved to a file."""
        return self.width is not None and self.media_type in SHOWN_TYPES

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, of a kind that can be shown here or not."""
        return self.media_type.startswith("image/")


@dataclass(frozen=True, slots=True)
class ReadyFile:
    """A file made ready to be kept: a picture small and without place, anything else as it was.

    `original` is the picture in its full size, where it was asked for and differs.
    """

    file_name: str = field(repr=False)
    media_type: str
    width: int | None
    height: int | None
    data: bytes = field(repr=False)
    original: bytes | None = field(default=None, repr=False)


def plain_name(name: str) -> str:
    """A file name without folders and without what no file system takes; never empty."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*')
    shown = shown.strip(" .")
    if len(shown) > LONGEST_NAME:
        stem, dot, ending = shown.rpartition(".")
        keeps_ending = dot and len(ending) <= 8
        shown = f"{stem[: LONGEST_NAME - 9]}.{ending}" if keeps_ending else shown[:LONGEST_NAME]
    return shown or "file"
