"""The programme: what is on, in the order somebody wants to hear it; and what is written of it.

Public: `calendar`, `days` (on which something is on), `listening` (how far somebody has come in it), `facts` (what is
to be known of a time something is on), `making`, `said` (what a calendar said last), `agreements` (with organisers),
of what is held again and again `series`, `dates` (its days, and why one falls out), `rules` (how often) and `repeated`
(what a calendar repeats), `subscribed` (the calendars organisers keep on the web) and `drafts` (what they want on).
"""
