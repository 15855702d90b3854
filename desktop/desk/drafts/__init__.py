"""What is done to a text by hand: corrected, asked for, said, filled in."""
