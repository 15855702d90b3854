"""What was read by mistake goes, what was done on it stays."""
