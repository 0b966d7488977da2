"""What is kept how long: every table says here what of it is somebody's, and when it goes.

`tables` is the one list, in the words of `kept`; `rights` what of each a person is shown and what goes when she is
erased; `days` how long each kind is kept. `deleting` lets it go every night, past what is `needed`, and `upcoming`
tells the desk when. `figures` are what stays of a month, and `secrecy` what of them so few stand behind that it is told
nobody.
"""
