"""The window in which an author sees a lesson while writing it."""
