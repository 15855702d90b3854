"""What the language has too, made so that a start does not wait for it."""
