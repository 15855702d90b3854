"""What goes on paper, as values: agenda, month, timeline, briefing pack, drafts, comparisons."""
