"""Train, evaluate and export the encoder of a language."""
