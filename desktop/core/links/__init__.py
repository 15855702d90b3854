"""What ties a paragraph to a meeting."""
