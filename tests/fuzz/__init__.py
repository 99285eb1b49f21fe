"""Every parser of files from outside, fed with what no program would write; `make fuzz` runs it."""
