"""What the program is about: plain values and pure functions."""
