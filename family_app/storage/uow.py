"""One transaction, with a repository for each noun."""

from __future__ import annotations

from sqlalchemy.orm import Session


class UnitOfWork:
    """What services read and write through; made by an OpenSpace for one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
