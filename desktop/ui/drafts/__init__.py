"""The reader of draft resolutions: text, margin and panel."""
