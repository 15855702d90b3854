"""TABLES: printed rows and columns of any layout -> entries with their cells by meaning."""
