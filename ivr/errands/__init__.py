"""Errands by telephone: a ride is asked for, taken off, and she rings when she wants to go home."""
