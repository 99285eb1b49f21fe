"""Reads the lessons, resources and words that stand as text files under assets/content."""
