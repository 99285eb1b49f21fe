"""Pictures of every page, filled with a made-up family, in a throw-away home."""
