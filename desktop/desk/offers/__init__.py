"""Dates that papers and texts say otherwise than the calendar, offered to it."""
