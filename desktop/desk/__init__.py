"""Work on the open dossier: one door to change it, undo, import, export."""
