"""Places to turn to, with who may be paid before anything else."""
