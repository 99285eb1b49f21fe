"""Measurements of the program's speed and size; `make bench` runs them all."""
