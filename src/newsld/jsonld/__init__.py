"""Read foreign JSON and JSON-LD tolerantly, with positions, and offline: nothing is ever fetched."""
