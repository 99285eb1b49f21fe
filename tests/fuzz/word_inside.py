"""What stands inside a Word file, which its archive would otherwise guard from most changes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from family_app.errors import FileUnreadable
from family_app.exchange.formats.word import word_page
from family_app.exchange.source import Source
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_TYPES = f'<Types xmlns="{_PACKAGE}/content-types"/>'


def read(raw: bytes) -> None:
    """The bytes stand between the root's tags."""
    path = folder() / "page.docx"
    start = f'<w:document xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}">'.encode()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", start + raw + b"</w:document>")
    with Source.open(path) as source:
        body, pictures, _ = word_page(source, path.name)
    assert isinstance(body, str)
    assert all(picture.read is not None for picture in pictures)


def seeds() -> Iterator[bytes]:
    yield (
        b'<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A day</w:t></w:r></w:p>'
        b"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Soup</w:t><w:br/><w:t>&amp; tea</w:t></w:r></w:p>"
        b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
    )
    yield b"<w:body>" + b"<w:sdt><w:sdtContent>" * 400


TARGET = Target(
    "word-inside",
    read,
    seeds,
    (FileUnreadable,),
    (
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "<w:t>",
        "<w:tbl>",
        "<w:hyperlink r:id='a'>",
        "<w:drawing>",
        "&x;",
    ),
    longest=1500,
    share=2,
)
