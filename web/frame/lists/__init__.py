"""What the lists of the desk share."""
