"""The data key of an open space: it opens databases and makes other keys, and is never shown."""

from __future__ import annotations

import hmac
from pathlib import Path

from sqlalchemy import Engine

from family_app.storage.engine import DriverConnection, Key, connect, connect_copy, make_engine
from family_app.storage.key_slots import wipe


class SpaceKey:
    """What an open space needs to make, read and seal copies of itself; forgotten at lock."""

    def __init__(self, data_key: Key, salt: bytes) -> None:
        self._data_key = bytearray(data_key)
        self.salt = salt

    def forget(self) -> None:
        """Overwrite the key, also for those who would still connect by it."""
        wipe(self._data_key)

    def connect(self, path: Path, *, query_only: bool = False) -> DriverConnection:
        """Open a database of this space; see `engine.connect`."""
        return connect(path, self._data_key, self.salt, query_only=query_only)

    def engines(self, path: Path, *, query_only: bool = False) -> tuple[Engine, Engine]:
        """The reading and the writing face of a database; see `engine.make_engine`."""
        return make_engine(path, self._data_key, self.salt, query_only=query_only)

    def export(self, source: DriverConnection, path: Path) -> None:
        """Write all that an open database of another key holds into an empty file, under this."""
        source.execute(
            "ATTACH ? AS exported KEY ?", (str(path), f"x'{self._data_key.hex()}{self.salt.hex()}'")
        )
        source.execute("SELECT sqlcipher_export('exported')")
        source.execute("DETACH exported")

    def is_same(self, other: SpaceKey) -> bool:
        """Whether both open the same files."""
        return hmac.compare_digest(self._data_key + self.salt, other._data_key + other.salt)

    def connect_copy(self, path: Path) -> DriverConnection:
        """Open a copy that nobody writes to; see `engine.connect_copy`."""
        return connect_copy(path, self._data_key, self.salt)

    def derive(self, label: bytes, salt: bytes) -> bytes:
        """A 32-byte key for one other job: HKDF-SHA256 (RFC 5869) of the data key."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(algorithm=SHA256(), length=32, salt=salt, info=label).derive(self._data_key)
