"""The desk: what needs a person today, what has happened with one person, who may sign in, and what is set for the
line.

Public: `board`, `needs`, `timeline`, `users` and `settings`.
"""
