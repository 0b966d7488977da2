"""What is kept how long: every table says here what of it is somebody's, and when it goes.

`tables` is the one list; `days` how long each kind is kept.
"""
