"""What is kept how long: every table says here what of it is somebody's, and when it goes.

`tables` is the one list; `days` how long each kind is kept; `deleting` lets it go
every night, past what is `needed`, and `figures` are what stays of a month.
"""
