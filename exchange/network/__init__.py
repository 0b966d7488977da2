"""Calls, rooms and texts on a clock, between phones and the owner's application.

``core`` holds the books and says what the parts may ask of each other; ``calls``, ``rooms`` and ``texts`` are the
parts, and know ``core`` alone; ``network`` puts them together.
"""
