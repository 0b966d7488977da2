"""The parts a call's machine is put together from, one phase of a call a file."""
