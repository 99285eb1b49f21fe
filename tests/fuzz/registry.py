"""Every target. A new format joins by one file beside this one and one line here."""

from __future__ import annotations

from tests.fuzz import (
    backup_file,
    backup_inside,
    calendar,
    content_toml,
    database_log,
    database_pages,
    dates_and_names,
    incoming,
    kept_content,
    key_file,
    key_values,
    lesson_text,
    markdown_page,
    page_html,
    pictures,
    recovery_words,
    settings_file,
    typed_search,
    vcard,
    word_inside,
)
from tests.fuzz.target import Target

TARGETS: tuple[Target, ...] = (
    key_file.TARGET,
    key_values.TARGET,
    backup_file.TARGET,
    backup_inside.TARGET,
    markdown_page.TARGET,
    page_html.TARGET,
    incoming.TARGET,
    word_inside.TARGET,
    vcard.TARGET,
    calendar.TARGET,
    pictures.TARGET,
    dates_and_names.TARGET,
    content_toml.TARGET,
    lesson_text.TARGET,
    kept_content.TARGET,
    settings_file.TARGET,
    typed_search.TARGET,
    recovery_words.TARGET,
    database_pages.TARGET,
    database_log.TARGET,
)
