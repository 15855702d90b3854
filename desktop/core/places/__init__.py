"""Places: taken apart, found in text, decided upon."""
