"""What the desk sets for its whole line, each by itself.

Public: `opening` (hours, and days it keeps shut), `telephones` (the desk's own, who is on call and in which week),
`money`, `greeting`, `keeping` (how long what is kept), and `first_morning` (how far a new line has come, read off what
is there).
"""
