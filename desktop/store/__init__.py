"""Memory: the only room that knows SQLite."""
