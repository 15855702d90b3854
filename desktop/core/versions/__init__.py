"""Versions of a text: which follows which, what they are called, which paragraph became which."""
