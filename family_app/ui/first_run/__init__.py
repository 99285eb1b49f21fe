"""The few steps that make a new space: one step per file."""
