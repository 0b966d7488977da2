"""What is on, heard one at a time, and joined by key with the ride asked in the same breath."""
