"""Rostrum: one calendar and one readable draft out of the papers of a negotiation."""

__version__ = "0.1.0"
