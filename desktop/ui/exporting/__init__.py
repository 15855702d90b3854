"""The dialog of an export, and the ways out beside it."""
