"""The programme: what is on, in the order somebody wants to hear it; and what is written of it.

Public: `calendar` (what is to come, who leads it, the places left), `listening` (what somebody hears of it, and how far
she has come), `question` (what is asked for her), `days` (on which something is on), `facts` (what is to be known of a
time something is on), `prices` (what it costs her), `making`, `said` (what a calendar said last), `agreements` (with
organisers), of what is held again and again `series`, `dates` (its days, and why one falls out) and `rules` (how
often), `subscribed` (the calendars organisers keep on the web) and `drafts` (what they want on).
"""
