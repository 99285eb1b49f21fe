"""Calendars as other programs read and write them: iCalendar (RFC 5545)."""
