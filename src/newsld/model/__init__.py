"""The values that travel between the rooms: frozen, plain, and the same for every format and language."""
