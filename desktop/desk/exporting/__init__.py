"""Chosen events and drafts on their way out."""
