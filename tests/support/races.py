"""How long two who race wait for one another. Nobody waits so long on a machine at rest."""

PATIENCE_S = 60
"""Longer than a busy machine needs: who waits so long waits for ever."""
KEPT_OUT_S = 0.5
"""For one whom a lock keeps out, and who therefore does not come."""
