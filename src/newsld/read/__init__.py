"""Turn bytes into documents: a reader knows one format."""
