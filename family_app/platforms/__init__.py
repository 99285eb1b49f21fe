"""What only one operating system has, behind one small interface a concern."""
