"""What the timeline shows, as values ready to be drawn."""
