"""Put an article's structured data into its page: add to what the publisher says there, and change nothing else."""
