"""The pages of the rail, in order. To add a page: write its class, add one line here."""

from __future__ import annotations

from family_app.ui.pages.circle import CirclePage
from family_app.ui.pages.help_now import HelpNowPage
from family_app.ui.pages.journal import JournalPage
from family_app.ui.pages.learn import LearnPage
from family_app.ui.pages.page import Page
from family_app.ui.pages.plan import PlanPage
from family_app.ui.pages.resources import ResourcesPage
from family_app.ui.pages.settings import SettingsPage
from family_app.ui.pages.today import TodayPage

PAGES: tuple[type[Page], ...] = (
    TodayPage,
    LearnPage,
    JournalPage,
    CirclePage,
    ResourcesPage,
    PlanPage,
    HelpNowPage,
    SettingsPage,
)
