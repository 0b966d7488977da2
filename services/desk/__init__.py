"""The desk: what needs a person today, what has happened with one person, who may sign in, and what is set for the
line.

It is its files and its rooms. Who comes in: `founding` (the first of all), `users`, `passwords`, `second_factor`,
`sessions`, `throttle`, and `controller` (who answers for what is kept). What a page shows: the rooms `today`, `people`,
`person`, `activities`, `rides`, `round`, `calls`, `figures`, `paper` and `settings`, and `timeline`, `needs` and
`counts`. What was done: `audit`, and `sent_forms` (what was sent twice is done once).
"""
