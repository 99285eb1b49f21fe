"""The parts of the Circle page."""
