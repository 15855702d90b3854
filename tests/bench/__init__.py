"""Measures of the program at work; nothing here is a test that could fail by time."""

from desktop.ui import binding

# As the program loads it: what is measured is what runs.
binding.load()
