"""The programme: what is on, in the order somebody wants to hear it. Public: `calendar`,
`days` (on which something is on) and `listening` (how far somebody has come in it)."""
