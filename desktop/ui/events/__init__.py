"""The panel of an event: its facts, written where they stand, and what hangs on it."""
