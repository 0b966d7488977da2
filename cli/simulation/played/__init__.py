"""What plays an evening: the processes, the telephone company among them, the harm done to them, what it all saw."""
