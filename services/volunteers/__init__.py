"""Volunteers: who wants to be one, who is taken in, what each does and has driven, and thanks.

Public: `willing`, `taking_in`, `everybody`, `load`, `thanking`, `looks_to` and `hosting`. What was seen of one is
`people.checks`.
"""
