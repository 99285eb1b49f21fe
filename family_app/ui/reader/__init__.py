"""Tools for reading a lesson: size and width, find, bookmarks, print, read aloud."""
