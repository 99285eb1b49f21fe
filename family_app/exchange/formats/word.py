"""A Word document as Markdown; its library finds the structure, and nothing outside is opened."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from family_app.errors import FileUnreadable
from family_app.exchange.dates import local_moment
from family_app.exchange.html_markdown import to_markdown
from family_app.exchange.incoming import IncomingFile
from family_app.exchange.source import LARGEST_FILE, Source

if TYPE_CHECKING:
    from datetime import date

ENDINGS = (".docx",)
_MOST_PARTS, _LARGEST_WHOLE = 10_000, 300_000_000
_TRICKS = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_CREATED = re.compile(rb"<dcterms:created[^>]{0,200}>([^<]{1,40})<")
_IMAGE = re.compile(r"<img [^>]*?src=\"incoming:(\d{1,6})\"[^>]*>")
# Signs that no text has, which the way from HTML leaves alone.
_MARK = re.compile("\ue000(\\d{1,6})\ue001")
_DAMAGED = "This Word file is damaged, or not one that the app can read."
# What the library was seen to raise on files that are not what they say.
_UNREADABLE: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    ExpatError,
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
)


def word_page(source: Source, name: str) -> tuple[str, tuple[IncomingFile, ...], date | None]:
    """The text of a document, the pictures in it, and the day it was made, if it says so.

    Raises:
        FileUnreadable: it is damaged, or made to do harm.
    """
    data = source.read(name, LARGEST_FILE)
    # Loaded here: only such a file needs it.
    import mammoth  # type: ignore[import-untyped]

    pictures: list[IncomingFile] = []

    def keep(image: Any) -> dict[str, str]:  # noqa: ANN401
        with image.open() as file:
            held = file.read()
        ending = str(image.content_type).rpartition("/")[2].replace("jpeg", "jpg")[:5]
        number = len(pictures)
        pictures.append(IncomingFile(f"picture-{number + 1}.{ending}", partial(bytes, held)))
        return {"src": f"incoming:{number}"}

    try:
        created = _looked_through(data)
        shown = mammoth.images.img_element(keep)
        html = mammoth.convert_to_html(BytesIO(data), convert_image=shown).value
    except _UNREADABLE as error:
        if isinstance(error, FileUnreadable):
            raise
        raise FileUnreadable(why=_DAMAGED) from error
    marked = _IMAGE.sub("<p>\ue000\\1\ue001</p>", html)
    body = _MARK.sub(r"![](incoming:\1)", to_markdown(marked))
    return body, tuple(pictures), created


def _looked_through(data: bytes) -> date | None:
    """The day it was made; raises FileUnreadable where the file is made to do harm."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        infos = parts.infolist()
        whole = sum(info.file_size for info in infos)
        if len(infos) > _MOST_PARTS or whole > _LARGEST_WHOLE:
            raise FileUnreadable(why="It would grow far too large when unpacked.")
        if any(info.compress_type not in (0, zipfile.ZIP_DEFLATED) for info in infos):
            raise FileUnreadable(why=_DAMAGED)
        made = None
        for info in infos:
            if not info.filename.lower().endswith((".xml", ".rels")):
                continue
            xml = parts.read(info)
            if any(trick in xml for trick in _TRICKS):
                raise FileUnreadable(why=_DAMAGED)
            if info.filename == "docProps/core.xml":
                made = _made(xml)
    return made


def _made(core: bytes) -> date | None:
    found = _CREATED.search(core)
    try:
        return (
            local_moment(datetime.fromisoformat(found[1].decode()), None)[0].day if found else None
        )
    except ValueError:
        return None
