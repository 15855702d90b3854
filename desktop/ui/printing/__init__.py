"""Pages on screen and on paper."""
