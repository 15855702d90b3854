"""WORD: a text with its proposals -> a .docx file in the layout of a United Nations draft."""
