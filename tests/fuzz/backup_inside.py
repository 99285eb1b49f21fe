"""What is sealed inside a backup, made up by somebody who has the key."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from functools import cache

import msgspec

from family_app.errors import BackupDamaged, NewerVersion
from family_app.storage import backup_file
from family_app.storage.backup_head import Head, new_head
from family_app.storage.sealed_stream import SealedWriter
from tests.fuzz.made_once import facts, keys, taken_out
from tests.fuzz.target import Target


@cache
def _head() -> tuple[Head, bytes]:
    return new_head(keys()[0])


def read(raw: bytes) -> None:
    head, clear = _head()
    out = io.BytesIO()
    sealed = SealedWriter(out, backup_file._key_of(head, keys()[1]), head.digest)
    sealed.write(raw)
    sealed.finish()
    assert set(taken_out(clear + out.getvalue())) <= {"pages.db", "media.db"}


def seeds() -> Iterator[bytes]:
    for told in (b'{"parts":[]}', msgspec.json.encode(facts(5))):
        yield struct.pack(">I", len(told)) + told + b"pages"
    both = msgspec.json.encode(facts(2)).replace(b"}]", b'},{"name":"media.db","size":3}]')
    yield struct.pack(">I", len(both)) + both + b"pages"
    yield struct.pack(">I", 1 << 31)


TARGET = Target(
    "backup-inside",
    read,
    seeds,
    (BackupDamaged, NewerVersion),
    ('"parts":', '"name":', '"size":', "pages.db", "media.db", "../", '"months":{"2026-03-01":1}'),
    share=8,
)
