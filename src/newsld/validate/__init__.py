"""Check what is about to be written; nothing invalid is."""
