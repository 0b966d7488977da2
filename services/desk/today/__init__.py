"""Today: what needs a person, how urgent each is, what of it is one row, and what the desk says of it.

Public: `need` (one of them), `urgency` (what comes before what), `folding` (which are one row), `board` (the rows),
`beside` (what stands beside them), `dealing` (done, put off, mine) and `live` (whether anything has changed).
"""
