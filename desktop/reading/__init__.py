"""Documents in: bytes of strangers become core values."""
