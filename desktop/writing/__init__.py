"""Files out: core values become files."""
