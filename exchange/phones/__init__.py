"""Phones to hold: ``phone`` in a test, ``terminal`` in a terminal."""
