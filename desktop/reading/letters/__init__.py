"""LETTERS: head, foot, sentences and lists of a letter -> sender, subject, entries."""
