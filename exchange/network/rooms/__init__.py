"""Conferences and queues on the network, and what is announced into them."""
