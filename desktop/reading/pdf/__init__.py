"""PDF: the text layer of a file -> lines of marked text; heads, feet and footnotes by place."""
