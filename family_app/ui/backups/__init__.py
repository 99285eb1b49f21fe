"""Backups in the window: files, automatic copies, one page out of them."""
