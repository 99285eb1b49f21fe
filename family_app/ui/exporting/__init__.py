"""Taking pages out: to files, to paper, and to read as a book."""
