"""What happens when a text comes again: which it follows, what comes along, what has moved."""
