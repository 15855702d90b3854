"""WORD: a .docx file -> lines of marked text, and who changed which words in it."""
