"""What became of a day of activities: what the exchange saw and what was imagined, held against the line's own rows. A
file a rule; `verdict` puts them together."""
