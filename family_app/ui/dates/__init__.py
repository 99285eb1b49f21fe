"""Meetings and dates: the month, the form, and the note after a meeting."""
