"""The tools of a reader, on lessons that are shown."""
