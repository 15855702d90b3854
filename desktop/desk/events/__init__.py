"""What is done to events by hand, and what they mean together."""
