"""Word documents as that program writes them, as small as they can be."""

# ruff: noqa: E501  (names of the format, which cannot be broken)

from __future__ import annotations

import zipfile
from pathlib import Path

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_PICTURES = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>
<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/>
</Relationships>"""
_CORE = """<?xml version="1.0" encoding="UTF-8"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dcterms:created xsi:type="dcterms:W3CDTF">2019-05-06T12:00:00Z</dcterms:created></cp:coreProperties>"""
_PICTURE = """<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>
<a:blip r:{how}="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""

HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Soup</w:t></w:r></w:p>'
WORDS = (
    '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r>'
    "<w:r><w:rPr><w:b/></w:rPr><w:t>ate</w:t></w:r></w:p>"
)
INSIDE = _PICTURE.format(how="embed", id="rId9")
OUTSIDE = _PICTURE.format(how="link", id="rId8")


def write_word(path: Path, *parts: str, before: str = "", core: bool = True) -> Path:
    """A document with these paragraphs; `before` stands before its root."""
    spaces = " ".join(
        f'xmlns:{short}="http://schemas.openxmlformats.org/{rest}"'
        for short, rest in (
            ("w", "wordprocessingml/2006/main"),
            ("r", "officeDocument/2006/relationships"),
            ("wp", "drawingml/2006/wordprocessingDrawing"),
            ("a", "drawingml/2006/main"),
            ("pic", "drawingml/2006/picture"),
        )
    )
    body = f"<w:document {spaces}><w:body>{''.join(parts)}</w:body></w:document>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/_rels/document.xml.rels", _PICTURES)
        archive.writestr("word/media/a.png", b"\x89PNG\r\n\x1a\n")
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{before}{body}')
        if core:
            archive.writestr("docProps/core.xml", _CORE)
    return path
