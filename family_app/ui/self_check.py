"""Proves that this copy of the program has all it needs: run on every built installer."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPdfWriter, QTextDocument

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.exchange.pictures import made_ready
from family_app.services import journal, search, spaces
from family_app.ui.icons import icon
from family_app.ui.parts import Parts
from family_app.ui.picture_loader import decoded

_PASSPHRASE = "only for this check"
_WORD = "lighthouse"


def check_everything(parts: Parts) -> int:
    """Run each check, say what failed on standard error; the exit code."""
    checks = (
        ("open an encrypted space", _space),
        ("read all content", _content),
        ("draw an icon and a picture", _drawing),
        ("read pictures of a page", _pictures),
        ("write a PDF", _pdf),
    )
    failed = 0
    for words, check in checks:
        try:
            fine = check(parts)
        except Exception as error:  # each check is told, whatever kind of fault it met
            fine = False
            print(f"  {type(error).__name__}", file=sys.stderr)  # noqa: T201 - the command's answer
        failed += not fine
        print(f"{'ok' if fine else 'FAILED'}: {words}", file=sys.stderr)  # noqa: T201
    return 1 if failed else 0


def _space(parts: Parts) -> bool:
    spaces.create(parts.home, "check", _PASSPHRASE)
    space = spaces.unlock(parts.home, None, _PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, Draft(EntryId(new_uid()), 1, date(2026, 1, 1), body=_WORD))
    with space.read() as uow:
        found = search.search_entries(uow, _WORD[:5]).total == 1
    space.close()
    files = [file for file in parts.home.root.rglob("*") if file.is_file()]
    return found and not any(_WORD.encode() in file.read_bytes() for file in files)


def _content(parts: Parts) -> bool:
    from family_app.content.lesson_text import blocks

    library = parts.library()
    for lesson in library.lessons:
        blocks(lesson.body, lesson.head.sources)
    return bool(library.lessons) and bool(library.help_now("US"))


def _drawing(parts: Parts) -> bool:
    image = icon("life-buoy").pixmap(24, 24).toImage()
    drawn = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    return drawn and bool(parts.library().picture_svg("bpss"))


def _pictures(parts: Parts) -> bool:
    """In each form that the program takes in, and back as it draws them."""
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGreen)
    for form in ("PNG", "JPEG", "WEBP", "BMP"):
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(form.encode())).write(made):
            return False
        ready = made_ready("check", bytes(held.data()))
        if decoded(ready.data, 40).size() != made.size():
            return False
    return True


def _pdf(parts: Parts) -> bool:
    file = Path(parts.home.root) / "check.pdf"
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setPlainText(_WORD)
    document.print_(writer)
    del writer
    return file.read_bytes().startswith(b"%PDF")
