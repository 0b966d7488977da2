"""Today: what needs a person, how urgent each is, what of it is one row, and what the desk says of it.

Public: `urgency` (what comes before what), `board` (the rows), `beside` (what stands beside them), `dealing` (done, put
off, mine) and `live` (whether anything has changed).
"""
