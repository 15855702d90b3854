"""Importing: documents are read, compared row by row, and taken over when the user says so."""
