"""One calendar out of many papers: what is one meeting, what only looks like one."""
