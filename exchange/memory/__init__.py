"""What is written down: the file in which an exchange outlives its process, and the log of all that happens."""
