"""Calls, rooms and texts on a clock, between phones and the owner's application.

``core`` holds the books. ``rooms`` stand on ``calls``, those on ``texts``, and all on ``core``, which says in three
protocols what is asked the other way; ``network`` puts them together.
"""
