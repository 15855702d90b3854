"""Papers on their way in: read apart, held against the dossier, taken over."""
