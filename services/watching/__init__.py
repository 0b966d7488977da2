"""Watching: what a machine that watches the line is told, and why the line is not ready. Public: `looking`."""
