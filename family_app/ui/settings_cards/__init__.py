"""The cards of the Settings page, one concern each."""
