"""What is said about a picture or file of a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from family_app.domain.attachment import Attachment

_KINDS = {
    "image/heic": "HEIC",
    "image/heif": "HEIF",
    "image/avif": "AVIF",
    "image/tiff": "TIFF",
    "image/jxl": "JPEG XL",
    "image/svg+xml": "SVG",
}


def size_words(size: int) -> str:
    """A number of bytes as people say it."""
    return QLocale().formattedDataSize(
        size, 0 if size < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def name_words(one: Attachment) -> str:
    """What a screen reader says of it: its caption, else its file name."""
    words = one.caption or one.file_name
    if one.is_picture:
        return QCoreApplication.translate("Pictures", "Picture: {words}").format(words=words)
    return QCoreApplication.translate("Pictures", "File: {words}").format(words=words)


def not_shown_words(one: Attachment) -> str:
    """Why a file is kept and not drawn."""
    tr = QCoreApplication.translate
    if one.is_picture and one.media_type in _KINDS:
        words = tr(
            "Pictures",
            "The app cannot show {kind} pictures. It is kept whole, also with the place if the "
            "camera noted it. Save a copy to open it in another program.",
        )
        return words.format(kind=_KINDS[one.media_type])
    if one.is_picture:
        return tr(
            "Pictures",
            "This picture does not read: it may be damaged. It is kept as it came. Save a copy to "
            "try it in another program.",
        )
    return tr("Pictures", "This file is kept as it came. Save a copy to open it.")


def gone_words() -> str:
    """What is said where the bytes are gone or damaged."""
    return QCoreApplication.translate(
        "Pictures",
        "This one is missing or damaged. An earlier backup may still have it.",
    )
