"""Files that people bring in and take out: one file per format."""
