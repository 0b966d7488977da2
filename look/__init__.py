"""How the pages look: the colours, and what is taken of Designsystemet. Writes `web/static`, knows nothing
of the line, and the line runs without it."""
