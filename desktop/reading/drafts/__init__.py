"""DRAFTS: lines of a text under negotiation -> paragraphs, dates, references, entries."""
