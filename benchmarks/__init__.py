"""Measure newsld: quality on the corpora, and speed; one command each."""
