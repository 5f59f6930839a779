"""Get bytes: files and folders, and the standard input."""
