"""One person as the desk sees her: who she is, what is open, what is coming, what has happened.

Public: `glance`, `coming`, `line`, `folding`, `open_needs`, `joinable` (what she can be signed up for) and `notes`.
Each is read in few statements, however long she has been known.
"""
