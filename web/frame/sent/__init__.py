"""What every form of the desk may rely on, whatever page it stands on.

`once`: sent twice it is done once. `first`: somebody else was first, and what is so now. `versions`: two who edit the
same row do not write over each other unseen. `again`: what was typed when the session was over is typed still.
`saying`: what a form has done, with a way to undo it.
"""
