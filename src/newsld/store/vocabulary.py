"""Keep our vocabulary and its event types in a graph of their own, so that a query can ask for a whole branch."""

from __future__ import annotations

from newsld._resources import read_resource
from newsld.store.rdf_lines import parsed
from newsld.store.terms import VOCABULARY
from newsld.store.triple_store import TripleStore


def load_vocabulary(store: TripleStore) -> None:
    """Put the event types into a store; nothing is written if they are there already.

    Args:
        store: The store.

    Raises:
        StoreError: It does not take them.
    """
    lines = [line for line, _ in parsed(read_resource("vocab", "event-types.ttl"), ".ttl", "event-types.ttl")]
    store.put(VOCABULARY, lines)
