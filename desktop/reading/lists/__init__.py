"""LISTS: calendars without columns, as bullets, headings and labelled lines -> entries."""
