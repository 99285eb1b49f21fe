"""vCard files: the people of an address book, read from any version and written in two."""
