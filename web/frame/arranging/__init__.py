"""What is typed of a time something is on: the fields that are the same everywhere, and an organiser's own form."""
