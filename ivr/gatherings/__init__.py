"""A gathering by telephone, from the key that lets her in to what the host does outside the room."""
