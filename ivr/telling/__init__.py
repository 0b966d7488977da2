"""Messages the line rings with: a first name and a key, then the message; only key 1 makes it told."""
