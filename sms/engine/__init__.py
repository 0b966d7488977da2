"""One text that came in and what it can answer; and whether one of ours was delivered."""
