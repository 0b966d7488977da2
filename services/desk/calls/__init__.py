"""Calls and texts in one list: what came in, what went out, and what became of it.

Public: `listing` (a page of it, narrowed).
"""
