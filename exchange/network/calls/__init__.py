"""Calls on the network: events brought to their machines, the actions carried out, the owner told."""
