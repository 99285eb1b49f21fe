"""One transaction, with a repository for each noun."""

from __future__ import annotations

from sqlalchemy.orm import Session

from family_app.storage.totals import Totals


class UnitOfWork:
    """What services read and write through; made by an OpenSpace for one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.totals = Totals(session)
