"""Finds time expressions and resolves them against the reference date; knows the calendar, but no language."""

from newsld.annotate.times.mark import mark_times

__all__ = ["mark_times"]
