"""What became of every elder: what the exchange saw and what was imagined, held against the line's own rows."""
