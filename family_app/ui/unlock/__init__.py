"""The parts of the lock screen: one panel per file."""
