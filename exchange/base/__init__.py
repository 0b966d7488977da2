"""What stands on nothing: time and agenda, limits and faults, signatures, what a telephone number is."""
