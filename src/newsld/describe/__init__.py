"""Say what the article reports: mint identities and join the marks into one description."""
