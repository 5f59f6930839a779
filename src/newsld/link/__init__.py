"""Say who is meant: people, organizations and places by identifiers that others share, or "no link"."""

from __future__ import annotations

from newsld.link.linking import link
from newsld.link.table import Gazetteer

__all__ = ["Gazetteer", "link"]
