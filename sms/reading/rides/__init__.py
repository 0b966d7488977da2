"""Rides as they are texted about: an errand, and what a driver's car takes."""
