"""A text under negotiation: its paragraphs, what is asked for in them, how they are rendered."""
