"""Keys, spaces and the encrypted database."""
