"""Rostrum: one calendar and one readable draft out of the papers of a negotiation."""

from desktop.core.quick import standard

__version__ = "0.1.0"

standard.lighten()
