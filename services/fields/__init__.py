"""Fields: the key of what is encrypted. Whether it is the right one, and how all of it is written with a new one.

Public: `canary` (read at start by every process) and `rewriting`. `columns` finds what is encrypted in the tables
themselves, so that a table that is added is seen to by itself.
"""
