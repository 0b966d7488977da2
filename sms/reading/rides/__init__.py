"""Rides as they are texted about: an errand, where she is fetched, and what a driver's car takes."""
