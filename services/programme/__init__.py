"""The programme: what is on, in the order somebody wants to hear it. Public: `calendar`."""
