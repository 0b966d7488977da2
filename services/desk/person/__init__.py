"""One person as the desk sees her: who she is, what is open, what is coming, what has happened.

Public: `glance`, `coming`, `line`, `folding` and `notes`. Each is read in few statements, however long she has been
known.
"""
