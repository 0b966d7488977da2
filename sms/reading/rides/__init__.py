"""Rides as they are texted about: an errand."""
