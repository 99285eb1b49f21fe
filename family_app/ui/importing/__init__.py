"""Pages from other programs: chosen or dropped, looked at, brought in, taken back."""
