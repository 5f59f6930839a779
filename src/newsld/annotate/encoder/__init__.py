"""Tag, parse and read for names, events and mentions with the encoder of a language."""
