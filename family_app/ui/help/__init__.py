"""Crisis lines, shown with and without an open space."""
