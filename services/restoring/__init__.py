"""Restoring: what a line restored from a backup cannot know, and what becomes of it.

Public: `settling` (once, before anything of a restored line runs) and `unfinished` (nothing runs on a database whose
restoring was cut short).
"""
