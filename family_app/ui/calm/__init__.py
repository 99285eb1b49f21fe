"""A page to breathe on."""
