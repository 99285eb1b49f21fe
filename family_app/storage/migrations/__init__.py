"""Database revisions, one file a change."""
