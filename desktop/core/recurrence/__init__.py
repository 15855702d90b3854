"""Series of meetings, drawn from their rules."""
