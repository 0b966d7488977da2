"""What a text means, from its letters alone. Nothing here reads the database or the clock."""
