"""What the line does: one module a capability; no HTTP, no TwiML, no carrier."""
