"""The calendar's pages: month and agenda."""
