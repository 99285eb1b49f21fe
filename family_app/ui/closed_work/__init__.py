"""Work that needs the space closed: changing its key, wiping it; asked for while it is open."""
