"""Place what was written: whole files or none."""
