"""My safety plan, step by step."""
