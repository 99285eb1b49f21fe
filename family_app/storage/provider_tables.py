"""The tables of what someone finds out about a resource; their DDL is written by the migrations."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from family_app.storage.table import Table


class ResourceCallRecord(Table):
    """One time of calling or writing to a resource."""

    __tablename__ = "resource_call"

    resource: Mapped[str]
    day: Mapped[date]
    kind: Mapped[str]
    note: Mapped[str]


class ProviderAnswerRecord(Table):
    """What a provider answered to one question of the checklist; "" is not asked yet."""

    __tablename__ = "provider_answer"

    resource: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    note: Mapped[str]
