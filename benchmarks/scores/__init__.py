"""Scorers: pure functions from what is right and what was found to counts."""
