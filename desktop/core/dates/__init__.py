"""Dates: printed, typed, in running text, imprecise, and back in words for people."""
