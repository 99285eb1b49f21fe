"""The parts of the Journal page."""
