"""Plans: when an elder is rung in the evening, what she chose the keys to do, and when she is left in peace.

Public: `checkin_plans` (what she chose, and the calls that follow from it), `elder_hour` and `latest_try` (which hours
leave room for tries and ladder), `try_times`, `away`, `return_day`, `silencing` and `silences` (the same as SQL),
`ringing_after_all` (what silenced her was taken back), `own_lines` (what her own menu has lines for), `claims` (what
was changed by a number that was only shown), `asking_back` (the call that asks her whether it was she) and `own_number`
(another number of hers).
"""
