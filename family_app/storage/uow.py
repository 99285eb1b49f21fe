"""One transaction, with a repository for each noun."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from family_app.storage.attachments import Attachments
from family_app.storage.bookmarks import Bookmarks
from family_app.storage.check_ins import CheckIns
from family_app.storage.entries import Entries
from family_app.storage.entry_lists import EntryLists
from family_app.storage.fts import Search
from family_app.storage.imports import Imports
from family_app.storage.kept_cards import KeptCards
from family_app.storage.media import Media
from family_app.storage.meetings import Meetings
from family_app.storage.merging import Merging
from family_app.storage.people import People
from family_app.storage.plans import Plans
from family_app.storage.progress import Progress
from family_app.storage.reminders import Reminders
from family_app.storage.resource_notes import ResourceNotes
from family_app.storage.revisions import Revisions
from family_app.storage.settings import Settings
from family_app.storage.sittings import Sittings
from family_app.storage.totals import Totals
from family_app.storage.trash import Trash
from family_app.storage.words import Words


class UnitOfWork:
    """What services read and write through; made by an OpenSpace for one transaction.

    `now` is the moment that everything written in it carries. `media` is no part of the
    transaction: what is put there stays, and is put there before a row refers to it.
    """

    def __init__(self, session: Session, media: Media) -> None:
        self.now = datetime.now(UTC)
        self.entries = Entries(session)
        self.attachments = Attachments(session)
        self.media = media
        self.entry_lists = EntryLists(session)
        self.revisions = Revisions(session)
        self.trash = Trash(session)
        self.words = Words(session)
        self.people = People(session)
        self.cards = KeptCards(session)
        self.progress = Progress(session)
        self.sittings = Sittings(session)
        self.bookmarks = Bookmarks(session)
        self.plans = Plans(session)
        self.check_ins = CheckIns(session)
        self.reminders = Reminders(session)
        self.meetings = Meetings(session)
        self.settings = Settings(session)
        self.resource_notes = ResourceNotes(session)
        self.search = Search(session)
        self.totals = Totals(session)
        self.imports = Imports(session)
        self.merging = Merging(session)
