"""Write the description as statements, and these in every format."""
