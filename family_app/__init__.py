"""Close Circle: a private, offline companion for families touched by addiction."""

__version__ = "0.1.0"
