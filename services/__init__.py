"""What the line does: a room a capability; no HTTP, no TwiML, no carrier."""
