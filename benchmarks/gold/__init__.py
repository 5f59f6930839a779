"""What is right: the corpora's annotations as spans on their texts."""
