"""List models: domain values in, roles out."""
