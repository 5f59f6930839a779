"""Say who is meant: people, organizations and places by identifiers that others share, or "no link"."""
