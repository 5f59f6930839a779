"""How what newsld ships is made from open data; not part of the wheel."""
